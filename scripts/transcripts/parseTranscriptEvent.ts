import { operationOf } from "../../lib/ivr/call/activity";
import { parseBeginning } from "./parseBeginning";
import { parsePresence } from "./parsePresence";
import type {
  CallEnd,
  CallFact,
  CallReading,
  OperationOutcome,
  ResultCode,
  PinOutcome,
  RecordingEnd,
  RecordingFailure,
  TimerName,
  TransferFailure,
} from "../../lib/ivr/call/callEvent";
import type { Target } from "../../lib/flow/document/flow";
import type { OperatorAction } from "../../lib/ivr/call/conferenceAction";
import type { LegOutcome } from "../../lib/ivr/call/leg";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import type { Tone } from "../../lib/ivr/call/tone";

/** A `<-` line of a transcript as a fact. Operations and timers that name no number mean the one awaited. Throws on a line nobody understands. */
// oxlint-disable-next-line complexity, max-lines-per-function -- one line per kind of event
export function parseTranscriptEvent(line: string, state: IvrState): CallFact {
  const [word = "", ...rest] = line.split(" ");
  const operation = rest[0] ?? operationOf(state) ?? "none";
  const tone = /^(tone\d|star|pound|[abcd]|flash) #(\d+)$/.exec(line);
  if (tone !== null) {
    return { type: "toneReceived", tone: tone[1] as Tone, sequenceId: Number(tone[2]) };
  }
  switch (word) {
    case "incoming":
    case "invited":
    case "created":
      return parseBeginning(word, rest);
    case "callsCounted": {
      const calls = Number(rest[0]);
      return {
        type: "callsCounted",
        operation: operationOf(state) ?? "none",
        ...(Number.isNaN(calls) ? {} : { calls }),
      };
    }
    case "rejectFailed":
      return { type: "rejectFailed" };
    case "redirectFailed":
    case "redirectUnknown":
      return { type: word, operation };
    case "establishing":
      return { type: "callEstablishing" };
    case "established":
      return { type: "callEstablished" };
    case "audio":
      return { type: rest[0] === "active" ? "audioActive" : "audioInactive" };
    case "promptCompleted":
      return { type: "promptCompleted", operation };
    case "promptFailed":
      return promptFailed(rest, operationOf(state) ?? "none");
    case "recordingCompleted":
      return {
        type: "recordingCompleted",
        operation: recordingOf(state) ?? "none",
        end: (rest[0] ?? "stopTone") as RecordingEnd,
        recordingLocation: "https://graph.example/recordings/1",
        recordingAccessToken: "token",
      };
    case "recordingKept":
      return {
        type: "recordingKept",
        operation: recordingOf(state) ?? "none",
        kept: rest[0] !== "later",
        ...(rest.includes("silent") ? { sound: "silent" } : {}),
      };
    case "recordingFailed":
      return {
        type: "recordingFailed",
        operation: recordingOf(state) ?? "none",
        reason: rest[0] as RecordingFailure,
        ...refused(rest[1]),
      };
    case "transferring":
      return { type: "callTransferring" };
    case "transferAccepted":
      return { type: "callTransferAccepted" };
    case "transferUnknown":
    case "recordingUnknown":
      return { type: word, operation };
    case "toneSubscriptionFailed":
      return { type: "toneSubscriptionFailed", ...refused(rest[0]) };
    case "callRead":
      return {
        type: "callRead",
        state: rest[0] as CallReading,
        ...(rest[1] === undefined
          ? {}
          : rest[1] === "audible"
            ? { isAudible: true }
            : { end: rest[1] as CallEnd }),
      };
    case "operationRead":
      return {
        type: "operationRead",
        operation: operationOf(state) ?? "none",
        status: rest[0] as "running",
      };
    case "transferFailed":
      return {
        type: "transferFailed",
        reason: rest[0] as TransferFailure,
        ...(rest[1] === undefined ? {} : { operation: rest[1] }),
      };
    case "terminated":
      return { type: "callTerminated", reason: (rest[0] ?? "callerHungUp") as "callerHungUp" };
    case "timer": {
      const timer = rest[0] as TimerName;
      const generation = rest[1] === undefined ? state.timers[timer] : Number(rest[1]);
      if (generation === undefined || generation === 0)
        throw new Error(`No timer ${timer} is running.`);
      return { type: "timerFired", timer, generation };
    }
    case "actionsDelayed":
      return actionsDelayed(rest, state);
    case "presence":
      return parsePresence(state.connection?.asked ?? operationOf(state) ?? "none", rest);
    case "lookUp": {
      const outcome = rest[0] as "found" | "notFound" | "failed";
      const values = rest.slice(1).map((pair): [string, string] => {
        const [name = "", value = ""] = pair.split("=");
        return [name, value];
      });
      return {
        type: "lookUpCompleted",
        operation: operationOf(state) ?? "none",
        outcome,
        values: Object.fromEntries(values),
      };
    }
    case "onlineMeetingCreated": {
      const operation = operationOf(state) ?? "none";
      if (rest[0] === "failed") return { type: "onlineMeetingCreated", operation };
      const meeting = {
        joinUrl: "https://teams.microsoft.com/meet/2425999000",
        id: "2425999000",
        passcode: "Ab1Cd2",
      };
      return { type: "onlineMeetingCreated", operation, meeting };
    }
    case "alertStarted":
      return {
        type: "alertStarted",
        operation: operationOf(state) ?? "none",
        outcome: rest[0] === "started" ? "started" : "failed",
      };
    case "pinChecked":
      return {
        type: "pinChecked",
        operation: operationOf(state) ?? "none",
        outcome: rest[0] as PinOutcome,
      };
    case "leg":
      return {
        type: "legChanged",
        operation: rest[1] ?? state.legs?.at(-1)?.operation ?? "leg-0",
        legCallId: "call-2",
        outcome: rest[0] as LegOutcome,
      };
    case "guest":
      return {
        type: "guestCame",
        guest: {
          callId: rest[1] ?? "call-2",
          operation: "room-3",
          party:
            rest[0] === "user"
              ? { kind: "user", id: "user-2" }
              : { kind: "phone", id: "+4930555098" },
        },
      };
    case "roster":
      return { type: "rosterChanged", isFull: true, participants: rosterOf(Number(rest[0])) };
    case "escalated":
      return { type: "callEscalated" };
    case "operatorAsked":
      return { type: "operatorAsked", action: operatorAction(rest) };
    case "inviteEnded":
      return {
        type: "inviteEnded",
        operation: state.room?.guests[0]?.invite ?? operationOf(state) ?? "invite",
        outcome: rest[0] as OperationOutcome,
        ...refused(rest[1]),
      };
    case "stepFailed":
      return { type: "stepFailed" };
    default:
      throw new Error(`A transcript has a line nobody understands: <- ${line}`);
  }
}

/** A subcode of Graph's, or the operation, `cancelled` where somebody stopped it, and Graph's codes as a line of the log has them. */
function promptFailed(words: readonly string[], awaited: string): CallFact {
  const [first = ""] = words;
  if (/^\d+$/.test(first)) return { type: "promptFailed", operation: awaited, ...refused(first) };
  const code = words.indexOf("code");
  return {
    type: "promptFailed",
    operation: first === "" ? awaited : first,
    ...(words[1] === "cancelled" ? { isCancelled: true } : {}),
    ...(code < 0
      ? {}
      : { result: { code: Number(words[code + 1]), subcode: Number(words[code + 3]) } }),
  };
}

/** Timers with the seconds that they are to run again: `ring=45`. */
function actionsDelayed(pairs: readonly string[], { timers }: IvrState): CallFact {
  return {
    type: "actionsDelayed",
    timers: pairs.map((pair) => {
      const [timer, seconds] = pair.split("=") as [TimerName, string];
      return { timer, generation: timers[timer] ?? 0, delayInMs: Number(seconds) * 1000 };
    }),
  };
}

/** The name of the recording that a call is about. */
function recordingOf({ activity, leftRecording }: IvrState): string | undefined {
  if ("recording" in activity) return activity.recording.operation;
  return "review" in activity ? activity.review.recording : leftRecording?.operation;
}

/** So many people, and the app among them. */
function rosterOf(people: number) {
  const one = { isMuted: false, isInLobby: false } as const;
  return [
    { id: "app", kind: "application", ...one } as const,
    ...Array.from({ length: people }, (_, index) => ({
      id: `person-${index + 1}`,
      kind: "user" as const,
      ...one,
    })),
  ];
}

/** What somebody at the switchboard asks for: an action's type, and who is meant by it. */
function operatorAction([type = "", who = "", word]: readonly string[]): OperatorAction {
  const [kind = "", key = ""] = who.split(":");
  const target = { [kind]: key } as Target;
  const replaces = word === "consultative" ? { replacesCallId: "call-2" } : {};
  if (type === "transfer") return { type, target, ...replaces };
  if (type === "say") return { type, step: who, ...(word === undefined ? {} : { flow: word }) };
  if (type === "invite") return { type, people: [{ target, ...replaces }] };
  if (type === "muteParticipant" || type === "startHoldMusic") return { type, participantId: who };
  return { type } as OperatorAction;
}

/** A subcode as Graph's refusal gives it, behind a code where that is not 400: `404/8501`. */
function refused(codes: string | undefined): Readonly<{ result?: ResultCode }> {
  if (codes === undefined) return {};
  const [subcode, code = 400] = codes.split("/").map(Number).toReversed();
  return { result: { code, ...(subcode === undefined ? {} : { subcode }) } };
}
