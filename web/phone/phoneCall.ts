import type { LegOutcome } from "../../lib/ivr/call/leg";
import { askByType, type ByType } from "../../lib/ivr/call/byType";
import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import type { Clip } from "../../lib/flow/prompts/clip";
import type { Action } from "../../lib/ivr/call/action";
import type { CallEvent } from "../../lib/ivr/call/callEvent";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { toKey, type Key } from "../../lib/ivr/call/tone";
import { sayCallEnding } from "../../lib/simulation/sayCallEnding";
import {
  makeSimulatedCall,
  type LostNews,
  type SimulatedCall,
} from "../../lib/simulation/makeSimulatedCall";
import type { Trouble } from "../../lib/simulation/makeTroubles";
import { runUntilWaiting, runScript, runToEnd } from "../../lib/simulation/runScript";
import { makeScriptRecorder } from "./makeScriptRecorder";
import { parseKeyScript, type ScriptStep } from "../../lib/simulation/parseKeyScript";
import type { PlayedCall } from "../../lib/simulation/toTestCall";
import type { CallStep } from "../../lib/ivr/lines/callerMoments";
import { usualCaller, type SimulatedWorld } from "../../lib/simulation/simulatedWorld";
import { makeTestPlan } from "../../lib/simulation/testFlow";

/*
 * The only file of the editor that knows how a call is simulated.
 */

export type { PlayedCall, SimulatedWorld };
export { usualCaller };

/** What happens during a call that is no sound and no key, in words of the page. */
export type PhoneNote =
  | "silence"
  | "held"
  | "resumed"
  | "ringing"
  | "notReached"
  | "lookingUp"
  | "makesMeeting"
  | "meetingMade"
  | "noMeeting"
  | "lookedUp"
  | "pinRight"
  | "pinWrong"
  | "recorded"
  | "callback"
  | "told"
  | "alerting"
  | "notAlerted"
  | "entersRoom";

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
  isOnHold: boolean;
  /** What goes wrong at the next occasion. */
  coming: ReadonlySet<Trouble>;
  /** Each event with what followed from it, and the news that never came. */
  steps: readonly CallStep[];
  lost: readonly LostNews[];
  /** What a test is made of; undefined while the call goes on. */
  played: PlayedCall | undefined;
}>;

/** A call that goes on as it is told to. */
export type PhoneCall = Readonly<{
  state: () => PhoneState;
  /** True while another key may follow the last one. */
  isBetweenKeys: () => boolean;
  /** Does what the keys of a test say, then stays silent until the call has ended. */
  follow: (keys: string) => void;
  press: (key: Key) => void;
  speak: (seconds: number) => void;
  hangUp: () => void;
  hold: (isHeld: boolean) => void;
  /** Has something go wrong at the next occasion, or takes that back. */
  setTrouble: (trouble: Trouble, isComing: boolean) => void;
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
const troubles = ["lostNews", "failedTransfer"] as const;

/** Places a call on a document, in a world of the caller's choice. Nobody is called, and no time passes by itself. */
export function placeCall(
  flow: Flow,
  { bindings, flows }: Surroundings,
  world: SimulatedWorld,
): PhoneCall {
  const call = makeSimulatedCall(makeTestPlan(flow, bindings, flows), world);
  const recorder = makeScriptRecorder(call);
  const pass = (milliseconds: number) => {
    const until = call.now() + milliseconds;
    while (call.steps().length < mostEvents && call.advance(until)) recorder.notice();
  };
  const listen = () => {
    // Who holds the call is not waited for, however long that takes.
    if (!call.isOnHold()) runUntilWaiting(call);
    recorder.listen();
  };
  return {
    state: () => stateOf(call, flow, () => playedCall(call, flow, world, recorder.script())),
    isBetweenKeys: () => (call.state().timers.interDigit ?? 0) !== 0,
    follow: (keys) => {
      const { steps = [] } = parseKeyScript(keys);
      recorder.take(steps);
      runScript(call, steps);
      runToEnd(call);
    },
    press: (key) => {
      recorder.act({ type: "press", key });
      call.press(key);
      recorder.restart();
    },
    speak: (seconds) => {
      recorder.act({ type: "speak", seconds });
      call.speak(seconds);
      pass(seconds * 1000);
      recorder.restart();
    },
    hangUp: () => {
      recorder.act({ type: "hangUp" });
      call.hangUp();
    },
    hold: call.hold,
    setTrouble: call.troubles.set,
    toNextQuestion: listen,
    wait: () => {
      recorder.listen();
      const before = call.steps().flatMap(linesOf).length;
      while (call.steps().length < mostEvents && call.advance()) {
        if (call.steps().flatMap(linesOf).length > before) break;
      }
      recorder.stayQuiet();
      listen();
    },
    pass,
  };
}

function stateOf(call: SimulatedCall, flow: Flow, played: () => PlayedCall): PhoneState {
  const { path, language } = call.state();
  const own = path.flatMap(({ flow: key, node }) => (key === flow.key ? [node] : []));
  const isOver = call.isOver();
  return {
    lines: mergeKeys(call.steps().flatMap(linesOf).filter(isReal)),
    passed: new Set(own),
    here: isOver ? undefined : own.at(-1),
    at: new Date(call.now()).toISOString(),
    language,
    isRecording: call.isRecording(),
    isOver,
    isOnHold: call.isOnHold(),
    coming: new Set(troubles.filter((trouble) => call.troubles.isComing(trouble))),
    // What is on show stays as it was then.
    steps: [...call.steps()],
    lost: [...call.lost()],
    played: isOver ? played() : undefined,
  };
}

function playedCall(
  call: SimulatedCall,
  flow: Flow,
  world: SimulatedWorld,
  script: readonly ScriptStep[],
): PlayedCall {
  const steps = call.steps();
  const own = call.state().path.filter(({ flow: key }) => key === flow.key);
  const actions = steps.flatMap((step) => step.actions);
  return {
    world,
    script,
    ends: sayCallEnding(steps),
    path: own.flatMap(({ node }) => (Object.hasOwn(flow.nodes, node) ? [node] : [])),
    transfers: actions.filter(({ type }) => type === "transfer").length,
  };
}

function linesOf({ event, before, state, actions }: CallStep): readonly PhoneLine[] {
  if (before === state) return [];
  const isOwnTimer = event.type === "timerFired" && before.activity.type === "connecting";
  return [
    // While people are rung, nothing is asked of the caller.
    ...(isOwnTimer ? [] : (askByType(ofEvents, event, before) ?? [])),
    ...actions.flatMap((action) => askByType(ofActions, action, undefined) ?? []),
  ];
}

const ofEvents: ByType<CallEvent, readonly PhoneLine[], IvrState> = {
  toneReceived: ({ tone }) => [{ type: "pressed", keys: toKey(tone) ?? "" }],
  timerFired: ({ timer }) => (timer === "noInput" ? [note("silence")] : []),
  // Who is being put through hears it ring; nobody holds that call.
  audioInactive: (_, { audio, activity }) =>
    audio && activity.type !== "transferring" ? [note("held")] : [],
  audioActive: (_, { audio }) => (audio ? [] : [note("resumed")]),
  lookUpCompleted: ({ outcome }) => [note("lookedUp", outcome)],
  onlineMeetingCreated: ({ meeting }) => [
    note(meeting === undefined ? "noMeeting" : "meetingMade"),
  ],
  alertStarted: ({ outcome }) => (outcome === "failed" ? [note("notAlerted")] : []),
  pinChecked: ({ outcome }) => [note(outcome === "right" ? "pinRight" : "pinWrong")],
  transferFailed: ({ reason }) => [note("notReached", reason)],
  legChanged: ({ outcome }) => legNotes[outcome] ?? [],
};

/** What of a colleague who is rung concerns whoever watches the call. */
const legNotes: Readonly<Partial<Record<LegOutcome, readonly PhoneLine[]>>> = {
  declined: [note("notReached", "declined")],
  busy: [note("notReached", "busy")],
  noAnswer: [note("notReached", "noAnswer")],
  machine: [note("notReached", "noAnswer")],
  ended: [note("notReached", "failed")],
};

const ofActions: ByType<Action, readonly PhoneLine[]> = {
  playPrompt: ({ clips }) => [{ type: "heard", clips, isCut: false }],
  cancelMediaProcessing: () => [{ type: "heard", clips: [], isCut: true }],
  recordResponse: () => [{ type: "beep" }],
  placeCall: ({ target }) => [note("ringing", Object.values(target)[0] ?? "")],
  transfer: ({ target }) => [note("ringing", Object.values(target)[0] ?? "")],
  lookUp: ({ endpoint }) => [note("lookingUp", endpoint)],
  createOnlineMeeting: ({ organizer }) => [note("makesMeeting", organizer)],
  keepRecording: ({ mailbox }) => [note("recorded", mailbox)],
  requestCallback: ({ callbackQueue }) => [note("callback", callbackQueue)],
  enterRoom: ({ room }) => [note("entersRoom", room)],
  startAlert: ({ onCall }) => [note("alerting", onCall)],
  notify: ({ text }) => [note("told", text)],
};

function note(kind: PhoneNote, about = ""): PhoneLine {
  return { type: "note", note: kind, about };
}

/** Sound that begins to flow ends a hold only where one began. */
function isReal(line: PhoneLine, index: number, all: readonly PhoneLine[]): boolean {
  if (line.type !== "note" || line.note !== "resumed") return true;
  const last = all
    .slice(0, index)
    .findLast((one) => one.type === "note" && /^(?:held|resumed)$/.test(one.note));
  return last?.type === "note" && last.note === "held";
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
