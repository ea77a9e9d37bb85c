import { operationOf } from "../../support/activities";
import fc from "fast-check";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import type { CallPlan } from "../../../lib/ivr/call/callPlan";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { newCall } from "../../../lib/ivr/call/newCall";
import { step } from "../../../lib/ivr/step";
import { tones } from "../../../lib/ivr/call/tone";
import { answered } from "../../support/arbitraries";
import { aPlan } from "../../support/aPlan";
import { deepFreeze } from "../../support/deepFreeze";
import { fixtureFlow } from "../../support/readFixture";

const plans = deepFreeze([
  ...["contoso", "extensions", "mustListen", "endToEnd"].map((name) => aPlan(fixtureFlow(name))),
  aPlan([fixtureFlow("bank"), fixtureFlow("branchOffice")]),
]);
const runs = {
  numRuns: 500,
  ...(process.env["CI"] === undefined ? {} : { seed: 20261121 }),
};

type Typing = Readonly<{
  first: number;
  keys: readonly (typeof tones)[number][];
  /** Whether the first words have been heard by then. */
  heard: boolean;
  /** Whether each two neighbours overtake one another, beginning with the first pair or the second. */
  swaps: readonly boolean[];
  offset: 0 | 1;
}>;

const typing: fc.Arbitrary<Typing> = fc.record({
  first: fc.constantFrom(1, 2, 6, 1024),
  keys: fc.array(fc.constantFrom(...tones), { minLength: 2, maxLength: 6 }),
  heard: fc.boolean(),
  swaps: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  offset: fc.constantFrom(0, 1),
});

/** Numbers from the first on, neighbours swapped as told. */
function inArrival({ first, keys, swaps, offset }: Typing): readonly CallFact[] {
  const facts = keys.map((tone, index): CallFact => {
    return { type: "toneReceived", tone, sequenceId: first + index };
  });
  return facts.map((fact, index) => {
    const pair = Math.floor((index - offset) / 2);
    const other = index < offset ? index : 2 * pair + offset + (1 - ((index - offset) % 2));
    return swaps[pair] === true ? (facts[other] ?? fact) : fact;
  });
}

/** A key every 30 ms after the answer, and then no more until nothing waits for its turn. */
function typed(plan: CallPlan, facts: readonly CallFact[], heard: boolean): IvrState {
  let now = Date.parse("2026-11-20T09:00:00.000Z");
  let state = newCall("call-1", new Date(now).toISOString());
  let count = 0;
  const happens = (fact: CallFact) => {
    now += 30;
    const header = { id: `event-${++count}`, callId: "call-1", at: new Date(now).toISOString() };
    ({ state } = step(state, { ...header, ...fact }, plan));
  };
  answered.forEach(happens);
  if (heard) happens({ type: "promptCompleted", operation: operationOf(state) ?? "" });
  facts.forEach(happens);
  // Once for the first key's turn, once for a gap behind it.
  for (let ring = 0; ring < 2; ring += 1) {
    happens({ type: "timerFired", timer: "reorder", generation: state.timers.reorder ?? 0 });
  }
  return state;
}

/** What must be the same, whatever names operations have and when a step was reached. */
function placeOf(state: IvrState) {
  const { activity, frames, typeAhead, early, variables, outcome, steps } = state;
  return {
    activity: JSON.parse(
      JSON.stringify(activity).replaceAll(/"([a-zA-Z]+)-\d+"|"\d+-\d+-\d+T[^"]+"/g, '"$1"'),
    ) as unknown,
    frames,
    typeAhead,
    early,
    variables,
    outcome,
    steps,
    lastSequenceId: state.lastSequenceId,
    path: state.path.map(({ node, attempt }) => [node, attempt]),
    timers: Object.entries(state.timers)
      .flatMap(([name, generation]) => ((generation ?? 0) > 0 ? [name] : []))
      .toSorted(),
  };
}

describe("keys that overtake one another, from the first of a call on", () => {
  it("do what they do in their order", () => {
    fc.assert(
      fc.property(fc.constantFrom(...plans), typing, (plan, given) => {
        const ordered = typed(plan, inArrival({ ...given, swaps: [] }), given.heard);
        const swapped = typed(plan, inArrival(given), given.heard);

        expect(placeOf(swapped)).toEqual(placeOf(ordered));
      }),
      runs,
    );
  });
});
