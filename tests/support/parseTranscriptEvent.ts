import { operationOf, recordingOf } from "./activities";
import type { Participant } from "../../lib/conference/roster";
import type {
  CallEnd,
  CallFact,
  CallReading,
  OperationOutcome,
  ResultCode,
  PinOutcome,
  RecordingFailure,
  TimerName,
  TransferFailure,
} from "../../lib/ivr/call/callEvent";
import type { PersonPresence } from "../../lib/flow/presence/personPresence";
import type { Target } from "../../lib/flow/document/flow";
import type { OperatorAction } from "../../lib/ivr/call/conferenceAction";
import type { LegOutcome } from "../../lib/ivr/call/leg";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import type { Tone } from "../../lib/ivr/call/tone";

/** A `<-` line of a transcript as a fact. Operations and timers that name no number mean the one awaited. Throws on a line nobody understands. */
// oxlint-disable-next-line complexity -- one line per kind of event
export function parseTranscriptEvent(line: string, state: IvrState): CallFact {
  const [word = "", ...rest] = line.split(" ");
  const operation = rest[0] ?? operationOf(state) ?? "none";
  const tone = /^(tone\d|star|pound|[abcd]|flash) #(\d+)$/.exec(line);
  if (tone !== null) {
    return { type: "toneReceived", tone: tone[1] as Tone, sequenceId: Number(tone[2]) };
  }
  switch (word) {
    case "incoming":
      return {
        type: "callIncoming",
        source: rest[1]?.startsWith("user")
          ? { kind: "user", id: "caller" }
          : { kind: "phone", id: "+4930555099", countryCode: "de" },
        dialled: ["+15550100"],
        ...(rest.includes("forwarded") ? { forwardedFrom: "+15550177" } : {}),
        ...(rest.includes("transferred") ? { transferredBy: "anna" } : {}),
      };
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
    case "invited":
      return {
        type: "callIncoming",
        source: { kind: "user", id: "caller" },
        dialled: ["+15550100"],
        isGroup: true,
      };
    case "created":
      if (rest[3] === "callback") return callbackCreated(rest);
      if (rest[2] === "room") return roomCreated;
      return rest[2] === "a" ? legCreated(rest) : callCreated(rest);
    case "establishing":
      return { type: "callEstablishing" };
    case "established":
      return { type: "callEstablished" };
    case "audio":
      return { type: rest[0] === "active" ? "audioActive" : "audioInactive" };
    case "promptCompleted":
      return { type: "promptCompleted", operation };
    case "promptFailed":
      return /^\d+$/.test(rest[0] ?? "")
        ? { type: "promptFailed", operation: operationOf(state) ?? "none", ...refused(rest[0]) }
        : { type: "promptFailed", operation };
    case "recordingCompleted":
      return {
        type: "recordingCompleted",
        operation: recordingOf(state) ?? "none",
        end: "stopTone",
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
      return { type: "transferFailed", reason: rest[0] as TransferFailure };
    case "terminated":
      return { type: "callTerminated", reason: (rest[0] ?? "callerHungUp") as "callerHungUp" };
    case "timer": {
      const timer = rest[0] as TimerName;
      const generation = rest[1] === undefined ? state.timers[timer] : Number(rest[1]);
      if (generation === undefined || generation === 0)
        throw new Error(`No timer ${timer} is running.`);
      return { type: "timerFired", timer, generation };
    }
    case "presence":
      return presenceRead(state.connection?.asked ?? operationOf(state) ?? "none", rest);
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
        operation: state.legs?.at(-1)?.operation ?? "leg-0",
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
      return {
        type: "rosterChanged",
        isFull: true,
        participants: rest[1] === undefined ? rosterOf(Number(rest[0])) : rest.map(toParticipant),
      };
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

/** `to the room board`: the call that keeps it open for the step `meet` of the flow `rooms`. */
const roomCreated: CallFact = {
  type: "callCreated",
  target: { kind: "unknown" },
  dialled: ["+15550100"],
  joins: "meeting",
  waitInSeconds: 45,
  leg: {
    parent: { callId: "", operation: "" },
    pinned: { entry: "rooms", versions: { rooms: 1 } },
    flow: "rooms",
    step: "meet",
    caller: { kind: "unknown" },
    room: { key: "board", most: 2 },
  },
};

/** `app` is the app itself; others by their names, `:muted` or in the `:lobby`. */
function toParticipant(word: string): Participant {
  const [id = "", how] = word.split(":");
  return {
    id,
    kind: id === "app" ? "application" : "user",
    isMuted: how === "muted",
    isInLobby: how === "lobby",
  };
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

/** `to user, a leg`, then the step whose words are said, and `withheld` where the caller shows no number. */
function legCreated([, , , , step, ...words]: readonly string[]): CallFact {
  const caller = words.includes("withheld") ? {} : { id: "+4930555012" };
  const isAwaited = words.includes("awaited");
  return {
    type: "callCreated",
    target: { kind: "user", id: "anna" },
    dialled: ["+15550100"],
    waitInSeconds: 30,
    variables: { orderNumber: "4711" },
    leg: {
      parent: { callId: "call-0", operation: "leg-7" },
      pinned: { entry: "contoso", versions: { contoso: 1 } },
      flow: "contoso",
      ...(step === undefined ? {} : { step }),
      ...(isAwaited ? { isAwaited } : {}),
      caller: { kind: "phone", ...caller },
    },
  };
}

/** `to user, a callback agentFirst`, and the same with `customerFirst`: by the step of the bank that notes callbacks. */
function callbackCreated([, , , , mode]: readonly string[]): CallFact {
  const phone = { target: { phone: "+4930555012" }, ring: 30 };
  const people = ["sales", "anna"].map((person) => ({ target: { person }, ring: 20 }));
  const isAgentFirst = mode === "agentFirst";
  return {
    type: "callCreated",
    target: isAgentFirst ? { kind: "user", id: "anna" } : { kind: "phone", id: "+4930555012" },
    dialled: ["+15550100"],
    waitInSeconds: 30,
    variables: { account: "4711" },
    callback: {
      requestId: "call-0-callback-5",
      callbackQueue: "counter",
      requestedAt: "2026-11-20T08:00:00.000Z",
      attempt: 1,
      mode: isAgentFirst ? "agentFirst" : "customerFirst",
      flow: "bank",
      step: "callMe",
      phoneNumber: "+4930555012",
      instanceId: "instance-1",
      to: isAgentFirst ? [phone] : people,
    },
  };
}

/** `to phone` or `to meeting`, then the flow's inputs as pairs, `wait=SECONDS` and `muteOthers`. */
function callCreated([, kind, ...pairs]: readonly string[]): CallFact {
  const given = pairs.map((pair) => pair.split("=") as [string, string]);
  const wait = given.find(([name]) => name === "wait")?.[1];
  const variables = Object.fromEntries(
    given.filter(([name]) => name !== "wait" && name !== "muteOthers"),
  );
  return {
    type: "callCreated",
    target: kind === "meeting" ? { kind: "unknown" } : { kind: "phone", id: "+4930555099" },
    dialled: ["+15550100"],
    ...(kind === "meeting" ? { joins: "meeting" } : {}),
    ...(wait === undefined ? {} : { waitInSeconds: Number(wait) }),
    ...(pairs.includes("muteOthers") ? { mutesOthers: true } : {}),
    ...(Object.keys(variables).length === 0 ? {} : { variables }),
  };
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

/** A subcode as Graph's refusal gives it. */
function refused(subcode: string | undefined): Readonly<{ result?: ResultCode }> {
  return subcode === undefined ? {} : { result: { code: 400, subcode: Number(subcode) } };
}

/** `anna` is free; of `anna=away` it is known what Teams says. */
function presenceRead(operation: string, told: readonly string[]): CallFact {
  const others = told.filter((one) => one.includes("="));
  const available = told.filter((one) => !others.includes(one));
  if (others.length === 0) return { type: "presenceRead", operation, available };
  const presences: Record<string, PersonPresence> = Object.fromEntries(
    others.map((one) => one.split("=") as [string, PersonPresence]),
  );
  return { type: "presenceRead", operation, available, presences };
}
