import { operationOf } from "../../lib/ivr/call/activity";
import { currentPlace } from "../../lib/ivr/lines/placeWords";
import type { CallEvent, CallFact } from "../../lib/ivr/call/callEvent";
import type { CallPlan } from "../../lib/ivr/call/callPlan";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { newCall } from "../../lib/ivr/call/newCall";
import { step } from "../../lib/ivr/step";
import { tones, type Tone } from "../../lib/ivr/call/tone";
import { chartKey, type ChartEvent } from "./menuChart";

/** One event of a recorded call, the same fact in the words of the statechart, and the step both are in afterwards. */
export type RecordedEvent = Readonly<{ event: CallEvent; chartEvent: ChartEvent; node: string }>;

/** A call as it is measured: the state of an answered call, and all that happens from there. */
export type RecordedCall = Readonly<{ start: IvrState; events: readonly RecordedEvent[] }>;

const startedAt = "2026-11-20T09:00:00.000Z";

/*
 * What the caller of the 50-step flow does: six topics, some heard to the end and some not, a wrong key, a silence, one
 * step back, and at last a person. `p` is the end of what plays, `t` the time-out of a menu.
 */
const script = "p 2 p 1 p 3 2 p p 4 p 9 p 3 p p t p 5 p * 6 4 p p 7 p 1 p 1 p";

/** Plays the scripted call through the 50-step flow once and keeps its events, to be stepped through again and again. */
export function callOfFacts(plan: CallPlan): RecordedCall {
  const events: RecordedEvent[] = [];
  let state = newCall("call-1", startedAt);
  const apply = (fact: CallFact): CallEvent => {
    const at = new Date(Date.parse(startedAt) + (events.length + 1) * 1000).toISOString();
    const event: CallEvent = { id: `event-${events.length}`, callId: state.callId, at, ...fact };
    state = step(state, event, plan).state;
    return event;
  };
  const source = { kind: "phone", id: "+15550123" } as const;
  apply({ type: "callIncoming", source, dialled: ["+15550100"] });
  const start = state;
  let sequenceId = 0;
  for (const word of `audio ${script}`.split(" ")) {
    if (/^[\d*#]$/.test(word)) sequenceId += 1;
    const event = apply(toFact(word, state, sequenceId));
    events.push({ event, chartEvent: toChartEvent(word), node: currentPlace(state) ?? "" });
  }
  return { start, events };
}

function toFact(word: string, state: IvrState, sequenceId: number): CallFact {
  switch (word) {
    case "audio":
      return { type: "audioActive" };
    case "p":
      return { type: "promptCompleted", operation: operationOf(state) ?? "" };
    case "t":
      return { type: "timerFired", timer: "noInput", generation: state.timers.noInput ?? 0 };
    default:
      return { type: "toneReceived", tone: toneOf(word), sequenceId };
  }
}

function toChartEvent(word: string): ChartEvent {
  switch (word) {
    case "audio":
      return { type: "audioActive" };
    case "p":
      return { type: "promptCompleted" };
    case "t":
      return { type: "noInput" };
    default:
      return { type: chartKey(word) };
  }
}

function toneOf(key: string): Tone {
  const tone = tones.find((one) => chartKey(key) === `key.${one}`);
  if (tone === undefined) throw new TypeError(`The script has no key ${key}.`);
  return tone;
}
