import type { CallEvent } from "../call/callEvent";
import { sayCodes } from "./sayCodes";
import { sayConference } from "./sayConference";

/** One event as one readable line, the same in transcripts, on the terminal and in logs. No numbers, no names; `hideKeys` for steps whose keys nobody may read. */
// oxlint-disable-next-line max-lines-per-function -- the table of all events, one line each
export function eventLine(event: CallEvent, options: { hideKeys?: boolean } = {}): string {
  switch (event.type) {
    case "callIncoming":
      return `${event.isGroup === true ? "invited to a group by" : "incoming from"} ${event.source.kind}${origin(event)}`;
    case "callCreated":
      return `created to ${calledOf(event)}`;
    case "callEstablishing":
    case "callEstablished":
    case "audioActive":
    case "audioInactive":
    case "callTransferring":
    case "callTransferAccepted":
    case "callEscalated":
    case "stepFailed":
      return plainLines[event.type];
    case "toneReceived":
      return `${options.hideKeys === true ? "tone*" : event.tone} #${event.sequenceId}`;
    case "promptCompleted":
      return `promptCompleted ${event.operation}`;
    case "promptFailed":
    case "redirectFailed":
      return `${event.type} ${event.operation}${sayCodes(event.result)}`;
    case "recordingCompleted":
      return `recordingCompleted ${event.operation} ${event.end}`;
    case "recordingFailed":
      return `recordingFailed ${event.operation} ${event.reason}${sayCodes(event.result)}`;
    case "recordingKept":
      return keptLine(event);
    case "transferFailed":
      return `transferFailed ${event.reason}${sayCodes(event.result)}`;
    case "transferUnknown":
    case "recordingUnknown":
    case "redirectUnknown":
      return `${event.type} ${event.operation}`;
    case "toneSubscriptionFailed":
    case "rejectFailed":
      return `${event.type}${sayCodes(event.result)}`;
    case "callRead":
      return readLine(event);
    case "operationRead":
      return `operationRead ${event.operation} ${event.status}`;
    case "callTerminated":
      return `terminated ${event.reason}${sayCodes(event.result)}`;
    case "legChanged":
      return `leg ${event.outcome}`;
    case "guestCame":
      return `guest ${event.guest.party.kind}`;
    case "rosterChanged":
    case "contentSharing":
    case "operatorAsked":
    case "inviteEnded":
    case "operationEnded":
      return sayConference(event);
    case "timerFired":
    case "actionsDelayed":
      return timersLine(event);
    case "onlineMeetingCreated":
      return `onlineMeetingCreated ${event.operation} ${event.meeting === undefined ? "failed" : "created"}`;
    case "lookUpCompleted":
    case "pinChecked":
      return `${event.type === "pinChecked" ? event.type : "lookUp"} ${event.operation} ${event.outcome}`;
    case "alertStarted":
      return `alertStarted ${event.operation} ${event.outcome}`;
    case "presenceRead":
      return `presence ${event.operation} ${sayPresences(event) || "nobody"}`;
    case "callsCounted":
      return `callsCounted ${event.operation} ${event.calls ?? "nobody knows"}`;
  }
}

/** Who is free, by name; of others what Teams says, where it is known. */
function sayPresences({ available, presences = {} }: Extract<CallEvent, { type: "presenceRead" }>) {
  const others = Object.entries(presences).flatMap(([person, presence]) =>
    available.includes(person) ? [] : [`${person}=${presence}`],
  );
  return [...available, ...others].join(" ");
}

function keptLine({ operation, kept, sound }: Extract<CallEvent, { type: "recordingKept" }>) {
  return `recordingKept ${operation}${kept ? "" : " later"}${sound === "silent" ? " silent" : ""}`;
}

function timersLine(event: Extract<CallEvent, { type: "timerFired" | "actionsDelayed" }>): string {
  return event.type === "timerFired"
    ? `timer ${event.timer} ${event.generation}`
    : `actionsDelayed ${event.timers.map(({ timer }) => timer).join(" ")}`;
}

function origin({
  forwardedFrom,
  transferredBy,
}: Extract<CallEvent, { type: "callIncoming" }>): string {
  const forwarded = forwardedFrom === undefined ? "" : ", forwarded";
  return transferredBy === undefined ? forwarded : `${forwarded}, transferred`;
}

function calledOf({
  joins,
  leg,
  callback,
  target,
  mutesOthers,
}: Extract<CallEvent, { type: "callCreated" }>): string {
  if (leg?.room !== undefined) return `the room ${leg.room.key}`;
  if (joins === "meeting")
    return mutesOthers === true ? "a meeting, to mute the others" : "a meeting";
  if (leg !== undefined) return `${target.kind}, a leg`;
  if (callback !== undefined) return `${target.kind}, a callback ${callback.mode}`;
  return joins === "group" ? "several people" : target.kind;
}

function readLine({ state, end, isAudible }: Extract<CallEvent, { type: "callRead" }>): string {
  return ["callRead", state, end, isAudible === true ? "audible" : undefined]
    .filter((word) => word !== undefined)
    .join(" ");
}

/** Events of which there is nothing more to say. */
const plainLines = {
  callEstablishing: "establishing",
  callEstablished: "established",
  audioActive: "audio active",
  audioInactive: "audio inactive",
  callTransferring: "transferring",
  callTransferAccepted: "transferAccepted",
  callEscalated: "escalated",
  stepFailed: "stepFailed",
} as const;
