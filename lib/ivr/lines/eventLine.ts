import type { CallEvent, ResultCode } from "../call/callEvent";

/** One event as one readable line, the same in transcripts, on the terminal and in logs. No numbers, no names; `hideKeys` for steps whose keys nobody may read. */
// oxlint-disable-next-line max-lines-per-function -- the table of all events, one line each
export function eventLine(event: CallEvent, options: { hideKeys?: boolean } = {}): string {
  switch (event.type) {
    case "callIncoming":
      return `${event.isGroup === true ? "invited to a group by" : "incoming from"} ${event.source.kind}${origin(event)}`;
    case "callCreated":
      return `created to ${event.target.kind}`;
    case "callEstablishing":
      return "establishing";
    case "callEstablished":
      return "established";
    case "audioActive":
      return "audio active";
    case "audioInactive":
      return "audio inactive";
    case "toneReceived":
      return `${options.hideKeys === true ? "tone*" : event.tone} #${event.sequenceId}`;
    case "promptCompleted":
      return `promptCompleted ${event.operation}`;
    case "promptFailed":
      return `promptFailed ${event.operation}${codes(event.result)}`;
    case "recordingCompleted":
      return `recordingCompleted ${event.operation} ${event.end}`;
    case "recordingFailed":
      return `recordingFailed ${event.operation} ${event.reason}${codes(event.result)}`;
    case "recordingKept":
      return `recordingKept ${event.operation}${event.kept ? "" : " later"}${event.sound === "silent" ? " silent" : ""}`;
    case "callTransferring":
      return "transferring";
    case "callTransferAccepted":
      return "transferAccepted";
    case "transferFailed":
      return `transferFailed ${event.reason}${codes(event.result)}`;
    case "transferUnknown":
    case "recordingUnknown":
      return `${event.type} ${event.operation}`;
    case "toneSubscriptionFailed":
      return `toneSubscriptionFailed${codes(event.result)}`;
    case "callRead":
      return `callRead ${event.state}${event.end === undefined ? "" : ` ${event.end}`}`;
    case "operationRead":
      return `operationRead ${event.operation} ${event.status}`;
    case "callTerminated":
      return `terminated ${event.reason}${codes(event.result)}`;
    case "timerFired":
      return `timer ${event.timer} ${event.generation}`;
    case "actionsDelayed":
      return `actionsDelayed ${event.timers.map(({ timer }) => timer).join(" ")}`;
    case "lookUpCompleted":
      return `lookUp ${event.operation} ${event.outcome}`;
    case "pinChecked":
      return `pinChecked ${event.operation} ${event.outcome}`;
    case "presenceRead":
      return `presence ${event.operation} ${event.available.join(" ") || "nobody"}`;
    case "callsCounted":
      return `callsCounted ${event.operation} ${event.calls ?? "nobody knows"}`;
    case "rejectFailed":
      return `rejectFailed${codes(event.result)}`;
    case "redirectFailed":
      return `redirectFailed ${event.operation}${codes(event.result)}`;
    case "redirectUnknown":
      return `redirectUnknown ${event.operation}`;
    case "stepFailed":
      return "stepFailed";
  }
}

function origin({
  forwardedFrom,
  transferredBy,
}: Extract<CallEvent, { type: "callIncoming" }>): string {
  const forwarded = forwardedFrom === undefined ? "" : ", forwarded";
  return transferredBy === undefined ? forwarded : `${forwarded}, transferred`;
}

function codes(result: ResultCode | undefined): string {
  if (result?.code === undefined) return "";
  return ` code ${result.code} subcode ${result.subcode ?? 0}`;
}
