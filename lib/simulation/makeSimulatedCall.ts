import type { Action } from "../ivr/call/action";
import type { CallFact, CallParty } from "../ivr/call/callEvent";
import type { CallPlan } from "../ivr/call/callPlan";
import type { IvrState } from "../ivr/call/ivrState";
import { newCall } from "../ivr/call/newCall";
import { step } from "../ivr/step";
import { toTone, type Key } from "../ivr/call/tone";
import { epochMs } from "../flow/time/epochMs";
import { makeAgenda } from "./makeAgenda";
import { makeOutsideWorld } from "./makeOutsideWorld";
import { isMediaAction, makeSimulatedMedia } from "./makeSimulatedMedia";
import type { SimulatedStep } from "./simulatedStep";
import { usualCaller, usualTime, withSwitches, type SimulatedWorld } from "./simulatedWorld";

/** A call without telephones, storage or waiting: time passes only when it is told to. */
export type SimulatedCall = Readonly<{
  /** Virtual milliseconds since 1970. */
  now: () => number;
  state: () => IvrState;
  /** Everything that has happened. */
  steps: () => readonly SimulatedStep[];
  isOver: () => boolean;
  isRecording: () => boolean;
  /** True while the caller is waited for: nothing plays, nobody else is asked, and no pause between keys is about to end. */
  isWaiting: () => boolean;
  press: (key: Key) => void;
  /** Speaks into the recording under way; nobody hears a caller otherwise. */
  speak: (seconds: number) => void;
  hangUp: () => void;
  /** Lets what comes next happen, if it comes by then; else only the clock goes on, and the answer is false. */
  advance: (untilInMs?: number) => boolean;
}>;

/** Places a call that a plan's first flow answers; `language` is the one it begins in. */
export function makeSimulatedCall(given: CallPlan, world: SimulatedWorld): SimulatedCall {
  const plan = withSwitches(given, world.switches);
  const callId = `simulated ${world.name}`;
  const agenda = makeAgenda();
  const media = makeSimulatedMedia(agenda);
  const outside = makeOutsideWorld(world, agenda);
  const steps: SimulatedStep[] = [];
  let now = epochMs(world.at ?? usualTime);
  let tones = 0;
  let state = newCall(callId, toIso(now));

  const happen = (fact: CallFact) => {
    const event = { id: `event-${steps.length + 1}`, callId, at: toIso(now), ...fact };
    const before = state;
    const result = step(before, event, plan);
    state = result.state;
    steps.push({ ...result, event, before });
    result.actions.forEach(perform);
  };
  const perform = (action: Action) => {
    if (action.type === "startTimer") {
      const { timer, generation, delayInMs } = action;
      agenda.note(now + delayInMs, "timer", { type: "timerFired", timer, generation });
    } else if (isMediaAction(action)) media.perform(now, action);
    else outside(now, action);
  };
  const advance = (untilInMs = Number.POSITIVE_INFINITY) => {
    if (state.activity.type === "ended") return false;
    let next = agenda.takeNext(untilInMs);
    while (next !== undefined && isStale(next.fact, state)) next = agenda.takeNext(untilInMs);
    if (next !== undefined || Number.isFinite(untilInMs)) {
      now = Math.max(now, next?.dueInMs ?? untilInMs);
    }
    if (next !== undefined) happen(next.fact);
    return next !== undefined;
  };

  happen({ type: "callIncoming", source: callerOf(world), dialled: ["+15550100"] });
  if (world.language !== undefined) state = { ...state, language: world.language };
  return {
    now: () => now,
    state: () => state,
    steps: () => steps,
    isOver: () => state.activity.type === "ended",
    isRecording: media.isRecording,
    isWaiting: () =>
      !media.isBusy() && !agenda.has("outside") && (state.timers.interDigit ?? 0) === 0,
    press: (key) => {
      if (state.activity.type === "ended") return;
      const wasRecording = media.isRecording();
      tones += 1;
      happen({ type: "toneReceived", tone: toTone(key), sequenceId: tones });
      if (wasRecording) media.press(now, key);
    },
    speak: (seconds) => media.speak(now, seconds),
    hangUp: () => {
      if (state.activity.type !== "ended")
        happen({ type: "callTerminated", reason: "callerHungUp" });
    },
    advance,
  };
}

/** A timer that was stopped or started anew rings nowhere. */
function isStale(fact: CallFact, state: IvrState): boolean {
  return fact.type === "timerFired" && state.timers[fact.timer] !== fact.generation;
}

function callerOf({ caller = usualCaller, country }: SimulatedWorld): CallParty {
  const countryCode = country === undefined ? {} : { countryCode: country };
  return caller === "withheld"
    ? { kind: "phone", ...countryCode }
    : { kind: "phone", id: caller, ...countryCode };
}

function toIso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
