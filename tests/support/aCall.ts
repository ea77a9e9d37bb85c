import { operationOf, recordingOf } from "./activities";
import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import type { Action } from "../../lib/ivr/call/action";
import { actionLine } from "../../lib/ivr/lines/actionLine";
import type { CallParty } from "../../lib/ivr/call/callParty";
import type { CallFact, CallReading, TimerName } from "../../lib/ivr/call/callEvent";
import type { CallRecord } from "../../lib/ivr/call/callRecord";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { newCall } from "../../lib/ivr/call/newCall";
import { stateLine } from "../../lib/ivr/lines/stateLine";
import { step, type StepResult } from "../../lib/ivr/step";
import { toTone, type Key } from "../../lib/ivr/call/tone";
import { aPlan } from "./aPlan";

type Options = Readonly<{
  bindings?: Bindings;
  caller?: CallParty;
  /** When it begins; each fact is a second later than the one before. */
  at?: string;
  /** Nothing has happened yet; otherwise it is answered and its first words are playing. */
  isNew?: boolean;
}>;

/** What a call answers to one fact: the lines of a transcript, the caller's own timers among them. */
export type Lines = readonly string[];

/** A call to be told fact by fact. */
export type ToldCall = Readonly<{
  state: () => IvrState;
  /** What the last fact asked for. */
  actions: () => readonly Action[];
  result: () => StepResult;
  /** The record of a call that is over. */
  record: () => CallRecord | undefined;
  happens: (fact: CallFact) => Lines;
  /** Presses keys in order, each with the next sequenceId; what the last one led to. */
  press: (keys: string) => Lines;
  /** What is playing has been heard, or the operation awaited failed. */
  heard: () => Lines;
  /** With Graph's subcode, where it gives one. */
  promptFails: (subcode?: number) => Lines;
  /** A recording is there, and kept at once unless told otherwise; or the news of it alone. */
  recorded: (operation?: string, kept?: boolean) => Lines;
  recordedOnly: (operation?: string) => Lines;
  rings: (timer: TimerName) => Lines;
  /** Graph, asked where the call is, says so. */
  reads: (state: CallReading) => Lines;
  ends: (reason?: "callerHungUp" | "hungUpByUs" | "transferred") => Lines;
  pass: (milliseconds: number) => void;
}>;

const housekeeping: readonly TimerName[] = [
  "answerDue",
  "mediaOverdue",
  "transferCheck",
  "keepAlive",
  "callLimit",
];

/** A call to a flow (with the flows it may pass), answered unless it is to be new. */
export function aCall(flows: Flow | readonly Flow[], options: Options = {}): ToldCall {
  const plan = aPlan(flows, options.bindings);
  let clock = Date.parse(options.at ?? "2026-11-20T09:00:00.000Z");
  let state = newCall("call-1", new Date(clock).toISOString());
  let last: StepResult = { state, actions: [] };
  let sequenceId = 5;
  let count = 0;
  const awaited = () => operationOf(state) ?? "none";
  const happens = (fact: CallFact, tookInMs = 1000): Lines => {
    clock += tookInMs;
    const at = new Date(clock).toISOString();
    last = step(state, { id: `event-${++count}`, callId: "call-1", at, ...fact }, plan);
    ({ state } = last);
    return linesOf(last);
  };
  const recordedOnly = (operation = recordingOf(state) ?? "none"): Lines =>
    happens({
      type: "recordingCompleted",
      operation,
      end: "stopTone",
      recordingLocation: "https://graph.example/recordings/1",
      recordingAccessToken: "token",
    });
  const recorded = (operation?: string, kept = true): Lines => {
    const lines = recordedOnly(operation);
    const { actions } = last;
    const keep = actions.find(({ type }) => type === "keepRecording");
    if (keep?.type !== "keepRecording") return lines;
    const answer: CallFact = { type: "recordingKept", operation: keep.operation, kept };
    const told = [...lines.slice(0, -1), ...happens(answer, 0)];
    last = { state, actions: [...actions, ...last.actions] };
    return told;
  };
  if (options.isNew !== true) {
    const source: CallParty = options.caller ?? { kind: "phone", id: "+4930555099" };
    happens({ type: "callIncoming", source, dialled: ["+15550100"] });
    happens({ type: "audioActive" });
  }
  return {
    state: () => state,
    actions: () => last.actions,
    result: () => last,
    record: () => last.actions.flatMap((one) => ("record" in one ? [one.record] : []))[0],
    happens,
    press: (keys) => {
      let lines: Lines = [];
      for (const key of keys) {
        lines = happens({
          type: "toneReceived",
          tone: toTone(key as Key),
          sequenceId: ++sequenceId,
        });
      }
      return lines;
    },
    heard: () => happens({ type: "promptCompleted", operation: awaited() }),
    promptFails: (subcode) =>
      happens({
        type: "promptFailed",
        operation: awaited(),
        ...(subcode === undefined ? {} : { result: { code: 400, subcode } }),
      }),
    recorded,
    recordedOnly,
    rings: (timer) => happens({ type: "timerFired", timer, generation: state.timers[timer] ?? 0 }),
    reads: (reading) => happens({ type: "callRead", state: reading }),
    ends: (reason = "callerHungUp") => happens({ type: "callTerminated", reason }),
    pass: (milliseconds) => {
      clock += milliseconds;
    },
  };
}

function linesOf({ state, actions }: StepResult): Lines {
  const shown = actions.filter(
    (action) => action.type !== "startTimer" || !housekeeping.includes(action.timer),
  );
  return [...shown.map((action) => `-> ${actionLine(action)}`), `== ${stateLine(state)}`];
}
