import { askByType, type ByType } from "../../lib/ivr/call/byType";
import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import type { Clip } from "../../lib/flow/prompts/clip";
import type { Action } from "../../lib/ivr/call/action";
import type { CallEvent } from "../../lib/ivr/call/callEvent";
import { toKey, type Key } from "../../lib/ivr/call/tone";
import { sayCallEnding } from "../../lib/simulation/sayCallEnding";
import { makeSimulatedCall } from "../../lib/simulation/makeSimulatedCall";
import { runUntilWaiting } from "../../lib/simulation/runScript";
import type { CallStep } from "../../lib/ivr/lines/callerMoments";
import { usualCaller, type SimulatedWorld } from "../../lib/simulation/simulatedWorld";
import { makeTestPlan } from "../../lib/simulation/testFlow";

/*
 * The only file of the editor that knows how a call is simulated.
 */

export type { SimulatedWorld };
export { usualCaller };

/** What happens during a call that is no sound and no key, in words of the page. */
export type PhoneNote =
  | "silence"
  | "ringing"
  | "notReached"
  | "lookingUp"
  | "lookedUp"
  | "pinRight"
  | "pinWrong"
  | "recorded"
  | "callback"
  | "told";

/** One line of what a caller hears and does. */
export type PhoneLine =
  | Readonly<{ type: "heard"; clips: readonly Clip[]; isCut: boolean }>
  | Readonly<{ type: "pressed"; keys: string }>
  | Readonly<{ type: "beep" }>
  | Readonly<{ type: "note"; note: PhoneNote; about: string }>;

/** A call as it stands. */
export type PhoneState = Readonly<{
  lines: readonly PhoneLine[];
  /** The steps of the flow on show that were passed, and the one where the caller is. */
  passed: ReadonlySet<string>;
  here: string | undefined;
  /** The clock of the call. */
  at: string;
  language: string;
  isRecording: boolean;
  isOver: boolean;
  /** In the words of a test's end, such as `transfer:reception`. */
  ends: string | undefined;
}>;

/** A call that goes on as it is told to. */
export type PhoneCall = Readonly<{
  state: () => PhoneState;
  press: (key: Key) => void;
  speak: (seconds: number) => void;
  hangUp: () => void;
  /** Goes on until the caller is waited for. */
  toNextQuestion: () => void;
  /** Goes on until something happens that a caller notices, also a silence that has been too long. */
  wait: () => void;
  /** Lets so many milliseconds pass. */
  pass: (milliseconds: number) => void;
}>;

/** What a call on a document meets besides the caller: what its names mean, and the other flows it may go into. */
export type Surroundings = Readonly<{
  bindings: Bindings;
  flows: Readonly<Record<string, Flow>>;
}>;

const mostEvents = 5000;

/** Places a call on a document, in a world of the caller's choice. Nobody is called, and no time passes by itself. */
export function placeCall(
  flow: Flow,
  { bindings, flows }: Surroundings,
  world: SimulatedWorld,
): PhoneCall {
  const call = makeSimulatedCall(makeTestPlan(flow, bindings, flows), world);
  const pass = (milliseconds: number) => {
    const until = call.now() + milliseconds;
    while (call.steps().length < mostEvents && call.advance(until)) continue;
  };
  return {
    state: () => {
      const steps = call.steps();
      const { path, language } = call.state();
      const own = path.flatMap(({ flow: key, node }) => (key === flow.key ? [node] : []));
      const isOver = call.isOver();
      return {
        lines: mergeKeys(steps.flatMap(linesOf)),
        passed: new Set(own),
        here: isOver ? undefined : own.at(-1),
        at: new Date(call.now()).toISOString(),
        language,
        isRecording: call.isRecording(),
        isOver,
        ends: isOver ? sayCallEnding(steps) : undefined,
      };
    },
    press: call.press,
    speak: (seconds) => {
      call.speak(seconds);
      pass(seconds * 1000);
    },
    hangUp: call.hangUp,
    toNextQuestion: () => runUntilWaiting(call),
    wait: () => {
      const before = call.steps().flatMap(linesOf).length;
      while (call.steps().length < mostEvents && call.advance()) {
        if (call.steps().flatMap(linesOf).length > before) break;
      }
      runUntilWaiting(call);
    },
    pass,
  };
}

function linesOf({ event, before, state, actions }: CallStep): readonly PhoneLine[] {
  if (before === state) return [];
  return [
    ...(askByType(ofEvents, event, undefined) ?? []),
    ...actions.flatMap((action) => askByType(ofActions, action, undefined) ?? []),
  ];
}

const ofEvents: ByType<CallEvent, readonly PhoneLine[]> = {
  toneReceived: ({ tone }) => [{ type: "pressed", keys: toKey(tone) ?? "" }],
  timerFired: ({ timer }) => (timer === "noInput" ? [note("silence")] : []),
  lookUpCompleted: ({ outcome }) => [note("lookedUp", outcome)],
  pinChecked: ({ outcome }) => [note(outcome === "right" ? "pinRight" : "pinWrong")],
  transferFailed: ({ reason }) => [note("notReached", reason)],
};

const ofActions: ByType<Action, readonly PhoneLine[]> = {
  playPrompt: ({ clips }) => [{ type: "heard", clips, isCut: false }],
  cancelMediaProcessing: () => [{ type: "heard", clips: [], isCut: true }],
  recordResponse: () => [{ type: "beep" }],
  transfer: ({ target }) => [note("ringing", Object.values(target)[0] ?? "")],
  lookUp: ({ endpoint }) => [note("lookingUp", endpoint)],
  keepRecording: ({ mailbox }) => [note("recorded", mailbox)],
  requestCallback: ({ callbackQueue }) => [note("callback", callbackQueue)],
  notify: ({ text }) => [note("told", text)],
};

function note(kind: PhoneNote, about = ""): PhoneLine {
  return { type: "note", note: kind, about };
}

/** Keys pressed one after the other stand together, and words that a key cut short are marked so. */
function mergeKeys(lines: readonly PhoneLine[]): readonly PhoneLine[] {
  const merged: PhoneLine[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    if (line.type === "heard" && line.isCut) {
      const spoken = merged.findLastIndex(({ type }) => type === "heard");
      const heard = merged[spoken];
      if (heard?.type === "heard") merged[spoken] = { ...heard, isCut: true };
    } else if (line.type === "pressed" && last?.type === "pressed") {
      merged[merged.length - 1] = { ...last, keys: last.keys + line.keys };
    } else merged.push(line);
  }
  return merged;
}
