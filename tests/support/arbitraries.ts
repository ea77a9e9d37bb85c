import { operationOf, recordingOf } from "./activities";
import fc from "fast-check";
import type { CallFact, TimerName } from "../../lib/ivr/call/callEvent";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { tones } from "../../lib/ivr/call/tone";

/** What may happen next, told without numbers: which operation or timer it means is known when it happens. */
export type Happening =
  | Readonly<{ type: "fact"; fact: CallFact }>
  | Readonly<{ type: "completion"; of: "prompt" | "recording"; failed: boolean; stale: boolean }>
  | Readonly<{ type: "timer"; timer: TimerName; stale: boolean }>
  /** What this timer waits for was done late. */
  | Readonly<{ type: "delay"; timer: TimerName; stale: boolean }>
  /** Somebody outside answers what is awaited: a look-up, a PIN, who is there. */
  | Readonly<{ type: "answer"; good: boolean; stale: boolean }>
  | Readonly<{ type: "tone"; tone: (typeof tones)[number]; skip: number }>;

const timerNames: readonly TimerName[] = [
  "noInput",
  "interDigit",
  "reorder",
  "mediaOverdue",
  "ring",
  "keepAlive",
  "callLimit",
];

const facts: readonly CallFact[] = [
  { type: "callIncoming", source: { kind: "phone", id: "+4930555099" }, dialled: ["+15550100"] },
  { type: "callEstablishing" },
  { type: "callEstablished" },
  { type: "audioActive" },
  { type: "audioInactive" },
  { type: "callTransferring" },
  { type: "callTransferAccepted" },
  { type: "transferFailed", reason: "noAnswer" },
  { type: "transferFailed", reason: "busy" },
  { type: "callEscalated" },
  {
    type: "rosterChanged",
    isFull: true,
    participants: ["a", "b", "c"].map((id) => ({
      id,
      kind: "user",
      isMuted: false,
      isInLobby: false,
    })),
  },
  { type: "operatorAsked", action: { type: "mute" } },
  { type: "operatorAsked", action: { type: "hangUp" } },
  { type: "operatorAsked", action: { type: "say", step: "openingHours" } },
  {
    type: "operatorAsked",
    action: { type: "invite", people: [{ target: { person: "bergmann" } }] },
  },
  {
    type: "operatorAsked",
    action: { type: "transfer", target: { person: "bergmann" }, replacesCallId: "call-2" },
  },
  { type: "legChanged", operation: "leg-4", legCallId: "leg-1", outcome: "ringing" },
  { type: "legChanged", operation: "leg-4", legCallId: "leg-1", outcome: "taken" },
  { type: "legChanged", operation: "leg-4", outcome: "ended" },
  {
    type: "guestCame",
    guest: { callId: "call-2", operation: "room-3", party: { kind: "user", id: "user-2" } },
  },
  { type: "inviteEnded", operation: "invite-1", outcome: "completed" },
  { type: "inviteEnded", operation: "invite-1", outcome: "failed" },
  { type: "stepFailed" },
  { type: "callTerminated", reason: "callerHungUp" },
];

/** Anything that can happen in a call, likely or not. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(...facts).map((fact): Happening => ({ type: "fact", fact })),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant("completion" as const),
      of: fc.constantFrom("prompt" as const, "recording" as const),
      failed: fc.boolean(),
      stale: fc.boolean(),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("timer" as const),
      timer: fc.constantFrom(...timerNames),
      stale: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("delay" as const),
      timer: fc.constantFrom(...timerNames),
      stale: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("answer" as const),
      good: fc.boolean(),
      stale: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("tone" as const),
      tone: fc.constantFrom(...tones),
      skip: fc.constantFrom(1, 1, 1, 1, 2, 0, -1),
    }),
  },
);

/** The beginning every answered call has. */
export const answered: readonly CallFact[] = [
  { type: "callIncoming", source: { kind: "phone", id: "+4930555099" }, dialled: ["+15550100"] },
  { type: "callEstablished" },
  { type: "audioActive" },
];

/** A happening as the fact it is in this state. */
export function factOf(thing: Happening, state: IvrState): CallFact {
  switch (thing.type) {
    case "fact":
      return thing.fact;
    case "timer": {
      const generation = thing.stale ? 0 : (state.timers[thing.timer] ?? 0);
      return { type: "timerFired", timer: thing.timer, generation };
    }
    case "delay": {
      const generation = thing.stale ? 0 : (state.timers[thing.timer] ?? 0);
      const timers = [{ timer: thing.timer, generation, delayInMs: 5000 }];
      return { type: "actionsDelayed", timers };
    }
    case "tone":
      return {
        type: "toneReceived",
        tone: thing.tone,
        sequenceId: (state.lastSequenceId ?? 5) + thing.skip,
      };
    case "completion":
      return completion(thing, state);
    case "answer":
      return answer(thing, state);
  }
}

function answer(thing: Extract<Happening, { type: "answer" }>, state: IvrState): CallFact {
  const operation = thing.stale ? "none-0" : (operationOf(state) ?? "none-0");
  if (operation.startsWith("pin"))
    return { type: "pinChecked", operation, outcome: thing.good ? "right" : "wrong" };
  if (operation.startsWith("meeting")) {
    const meeting = { joinUrl: "https://teams.microsoft.com/meet/24", id: "24" };
    return { type: "onlineMeetingCreated", operation, ...(thing.good ? { meeting } : {}) };
  }
  if (operation.startsWith("alert"))
    return { type: "alertStarted", operation, outcome: thing.good ? "started" : "failed" };
  if (operation.startsWith("presence")) {
    return {
      type: "presenceRead",
      operation,
      available: thing.good ? ["sales"] : [],
      presences: { sales: thing.good ? "available" : "outOfOffice" },
    };
  }
  if (operation.startsWith("keep-")) {
    return { type: "recordingKept", operation: operation.slice("keep-".length), kept: thing.good };
  }
  const outcome = thing.good ? "found" : "notFound";
  return { type: "lookUpCompleted", operation, outcome, values: { balance: 5000 } };
}

function completion(thing: Extract<Happening, { type: "completion" }>, state: IvrState): CallFact {
  if (thing.of === "prompt") {
    const operation = thing.stale ? "prompt-0" : (operationOf(state) ?? "prompt-0");
    return thing.failed
      ? { type: "promptFailed", operation }
      : { type: "promptCompleted", operation };
  }
  const operation = thing.stale ? "record-0" : (recordingOf(state) ?? "record-0");
  return thing.failed
    ? { type: "recordingFailed", operation, reason: "initialSilence" }
    : {
        type: "recordingCompleted",
        operation,
        end: "stopTone",
        recordingLocation: "https://graph.example/recordings/1",
        recordingAccessToken: "token",
      };
}
