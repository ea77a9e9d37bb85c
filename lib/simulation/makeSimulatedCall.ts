import type { Action } from "../ivr/call/action";
import type { CallParty } from "../ivr/call/callParty";
import type { CallEvent, CallFact } from "../ivr/call/callEvent";
import type { CallPlan } from "../ivr/call/callPlan";
import type { IvrState } from "../ivr/call/ivrState";
import { newCall } from "../ivr/call/newCall";
import { step } from "../ivr/step";
import type { Key } from "../ivr/call/tone";
import { omitUndefined } from "../flow/omitUndefined";
import { epochMs } from "../flow/time/epochMs";
import { hangUpByCaller, pressKeys, putOnHold, takeFromHold } from "./graph/caller";
import { ringApp, ringTarget } from "./graph/placeCall";
import { makeAgenda, type Agenda } from "./makeAgenda";
import { makeOutsideWorld } from "./makeOutsideWorld";
import { makeSimulatedLegs } from "./makeSimulatedLegs";
import { makeSimulatedLine } from "./makeSimulatedLine";
import { makeTroubles, type Troubles } from "./makeTroubles";
import type { ToldFact } from "./graph/callFacts";
import type { CallStep } from "../ivr/lines/callerMoments";
import { usualCaller, usualTime, setWorld, type SimulatedWorld } from "./simulatedWorld";

/** News of Graph that never came, and after how many steps of the call. */
export type LostNews = Readonly<{ event: CallEvent; afterSteps: number }>;

/** A call without telephones, storage or waiting: time passes only when it is told to. */
export type SimulatedCall = Readonly<{
  /** Virtual milliseconds since 1970. */
  now: () => number;
  state: () => IvrState;
  /** Everything that has happened and changed something. */
  steps: () => readonly CallStep[];
  isOver: () => boolean;
  /** True once the caller can be heard and hears. */
  hasSound: () => boolean;
  isRecording: () => boolean;
  /** True while the caller is waited for: nothing plays, nobody else is asked, and no pause between keys is about to end. */
  isWaiting: () => boolean;
  press: (key: Key) => void;
  /** Speaks into the recording under way; nobody hears a caller otherwise. */
  speak: (seconds: number) => void;
  hangUp: () => void;
  /** The caller puts the call on hold, or takes it back; it is left alone where there is nothing to hold. */
  hold: (isHeld: boolean) => void;
  isOnHold: () => boolean;
  /** What goes wrong on the line. */
  troubles: Troubles;
  lost: () => readonly LostNews[];
  /** Lets what comes next happen, if it comes by then; else only the clock goes on, and the answer is false. */
  advance: (untilInMs?: number) => boolean;
}>;

/** Places a call that a plan's first flow answers; `language` is the one it begins in. */
export function makeSimulatedCall(given: CallPlan, world: SimulatedWorld): SimulatedCall {
  const agenda = makeAgenda(epochMs(world.at ?? usualTime));
  const course = makeCourse(setWorld(given, world), world, agenda);
  const { line, state, steps, awaited, troubles, lost } = course;
  const { live } = line;
  /** Lets what the caller did or the line told happen now. */
  const settle = () => {
    const left = awaited();
    for (let count = 0; count < left && agenda.advance(agenda.now()); count++) continue;
  };

  begin(course, world);
  settle();
  if (world.language !== undefined) course.speakIn(world.language);
  const isOver = () => state().activity.type === "ended";
  const hasSound = () => live.audioActive && awaited() === 0;
  return {
    now: agenda.now,
    state,
    steps: () => steps,
    isOver,
    hasSound,
    isRecording: () => live.recording !== undefined,
    isWaiting: () =>
      live.state === "established" &&
      hasSound() &&
      !line.isBusy() &&
      (state().timers.interDigit ?? 0) === 0,
    press: (key) => {
      if (isOver() || live.state === "terminated" || world.outgoing?.callee === "machine") return;
      pressKeys(live, [key]);
      settle();
    },
    speak: line.speak,
    hangUp: () => {
      hangUpByCaller(live);
      settle();
    },
    hold: (isHeld) => {
      if (isHeld ? putOnHold(live) : takeFromHold(live)) settle();
    },
    isOnHold: () => live.state === "established" && !live.audioActive,
    troubles,
    lost: () => lost,
    advance: (untilInMs = Number.POSITIVE_INFINITY) => !isOver() && agenda.advance(untilInMs),
  };
}

/** Somebody rings the app, or the app rings somebody. */
function begin({ line: { live }, expect }: Course, world: SimulatedWorld): void {
  const { outgoing } = world;
  const dialled = ["+15550100"];
  if (outgoing === undefined) {
    ringApp(live, {
      type: "callIncoming",
      source: callerOf(world),
      dialled,
      ...originOf(world),
    });
    return;
  }
  const target = callerOf(world);
  const variables = outgoing.variables ?? {};
  expect({ type: "callCreated", target, dialled, variables });
  ringTarget(live, { kind: "phone", id: target.id ?? usualCaller });
}

type Course = ReturnType<typeof makeCourse>;

/** What the core makes of a call: each fact is stepped when its time has come, never amid the actions of another. */
function makeCourse(plan: CallPlan, world: SimulatedWorld, agenda: Agenda) {
  const callId = `simulated ${world.name}`;
  const askOutside = makeOutsideWorld(world);
  const steps: CallStep[] = [];
  let state = newCall(callId, toIso(agenda.now()));
  let awaited = 0;
  const expect = (fact: CallFact, afterInMs = 0) => {
    awaited += 1;
    agenda.after(afterInMs, () => {
      awaited -= 1;
      happen(fact);
    });
  };
  const troubles = makeTroubles();
  const lost: LostNews[] = [];
  const tell = (fact: ToldFact) => {
    if (!troubles.take("lostNews")) return expect(fact);
    const header = { id: `lost-${lost.length + 1}`, callId, at: toIso(agenda.now()) };
    lost.push({ event: { ...header, ...fact }, afterSteps: steps.length });
  };
  const line = makeSimulatedLine(world, {
    clock: agenda,
    tell,
    troubles,
    isEndUnknown: () => lost.some(({ event }) => event.type === "callTerminated"),
  });

  const happen = (fact: CallFact) => {
    const header = { id: `event-${steps.length + 1}`, callId, at: toIso(agenda.now()) };
    const event = { ...header, ...fact };
    const before = state;
    const result = step(before, event, plan);
    if (result.state === before) return;
    state = result.state;
    steps.push({ ...result, event, before });
    result.actions.forEach(perform);
  };
  const ringPeople = makeSimulatedLegs(world, agenda, line.live, (fact) => happen(fact));
  const startTimer = ({ timer, generation, delayInMs }: Extract<Action, { type: "startTimer" }>) =>
    agenda.after(delayInMs, () => happen({ type: "timerFired", timer, generation }));
  const perform = (action: Action) => {
    if (action.type === "startTimer") return void startTimer(action);
    ringPeople(action);
    const answer = line.perform(action);
    if (answer !== undefined) expect(answer);
    const outside = askOutside(action);
    if (outside !== undefined) expect(outside.fact, outside.afterInMs);
  };
  return {
    line,
    steps,
    troubles,
    lost,
    /** Has something happen to the call, in its turn. */
    expect,
    state: () => state,
    /** How much was asked for or told that has not happened yet. */
    awaited: () => awaited,
    speakIn: (language: IvrState["language"]) => {
      state = { ...state, language };
    },
  };
}

function callerOf({ caller = usualCaller, country }: SimulatedWorld): CallParty {
  const countryCode = country === undefined ? {} : { countryCode: country };
  return caller === "withheld"
    ? { kind: "phone", ...countryCode }
    : { kind: "phone", id: caller, ...countryCode };
}

function originOf({ isGroup, forwardedFrom, transferredBy }: SimulatedWorld) {
  return omitUndefined({ isGroup, forwardedFrom, transferredBy });
}

function toIso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
