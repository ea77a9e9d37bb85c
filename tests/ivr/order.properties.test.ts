import { isDeepStrictEqual } from "node:util";
import { operationOf } from "../support/activities";
import fc from "fast-check";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import type { CallPlan } from "../../lib/ivr/call/callPlan";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { isPast } from "../../lib/ivr/isPast";
import { step } from "../../lib/ivr/step";
import { answered, factOf, happening, type Happening } from "../support/arbitraries";
import { aPlan } from "../support/aPlan";
import { deepFreeze } from "../support/deepFreeze";
import { placeOf } from "../support/placeOf";
import { playCall, type Played } from "../support/playCall";
import { fixtureFlow } from "../support/readFixture";

const plans = deepFreeze([
  ...["contoso", "extensions", "mustListen", "endToEnd"].map((name) => aPlan(fixtureFlow(name))),
  aPlan([fixtureFlow("bank"), fixtureFlow("branchOffice")]),
]);
const plan = fc.constantFrom(...plans);
const call = fc.array(happening, { maxLength: 40 });
const runs = {
  numRuns: 200,
  ...(process.env["CI"] === undefined ? {} : { seed: 20261121 }),
};

function play(thePlan: CallPlan, happenings: readonly Happening[]): readonly Played[] {
  return playCall(thePlan, [
    ...answered,
    ...happenings.map((thing) => (state: IvrState) => factOf(thing, state)),
  ]);
}

function after(thePlan: CallPlan, start: IvrState, facts: readonly CallFact[]): IvrState {
  const header = { callId: "call-1", at: "2026-11-20T09:10:00.000Z" };
  return facts.reduce(
    (state, fact, index) =>
      step(state, { id: `event-${index}`, ...header, ...fact }, thePlan).state,
    start,
  );
}

/** A leg that nobody waits for is hung up at each news of it, and the call stays as it was. */
function isUnchanged({ type }: CallFact, before: IvrState, after: IvrState): boolean {
  return after === before || (type === "legChanged" && isDeepStrictEqual(after, before));
}

describe("what a call has left behind", () => {
  it("changes nothing in any state that follows", () => {
    fc.assert(
      fc.property(plan, call, fc.nat(60), (thePlan, happenings, place) => {
        const played = play(thePlan, happenings);
        const known = played[place % played.length];
        fc.pre(known !== undefined);
        const told = (fact: CallFact) => ({
          id: "late",
          callId: "call-1",
          at: "2026-11-20T09:10:00.000Z",
          ...fact,
        });
        const operations = Array.from(
          { length: known.state.generation },
          (_, index) => `prompt-${index + 1}`,
        );
        const events = [
          ...operations.map((operation) => told({ type: "promptCompleted", operation })),
          ...operations.map((operation) => told({ type: "promptFailed", operation })),
          told({ type: "callTransferring" }),
          told({ type: "callEstablishing" }),
        ].filter((event) => isPast(known.state, event));
        for (const { state: later } of played.slice(played.indexOf(known))) {
          for (const event of events) expect(step(later, event, thePlan).state).toBe(later);
        }
      }),
      runs,
    );
  });
});

describe("a notification that comes twice", () => {
  /**
   * Graph names neither the target that failed nor the one that accepted: the worker tells a doubled report by its
   * notification's id. That something of ours broke is no notification at all, and what an operator asks or a leg tells has an id, too.
   */
  const toldByIdOnly = [
    "transferFailed",
    "callTransferAccepted",
    "stepFailed",
    "operatorAsked",
    "legChanged",
  ];

  it("changes nothing, whatever else happened", () => {
    fc.assert(
      fc.property(plan, call, (thePlan, happenings) => {
        const doubled = play(thePlan, happenings)
          .filter(({ fact }) => !toldByIdOnly.includes(fact.type))
          .map(({ fact, state }) => [
            fact.type,
            isUnchanged(fact, state, after(thePlan, state, [fact])),
          ]);

        expect(doubled.filter(([, isSame]) => isSame !== true)).toEqual([]);
      }),
      runs,
    );
  });

  it("ends in the same phase even where somebody accepted a transfer", () => {
    fc.assert(
      fc.property(plan, call, (thePlan, happenings) => {
        const phases = play(thePlan, happenings)
          .filter(({ fact }) => fact.type === "callTransferAccepted")
          .map(({ fact, state }) => [
            state.activity.type,
            after(thePlan, state, [fact]).activity.type,
          ]);

        expect(phases.filter(([once, twice]) => once !== twice)).toEqual([]);
      }),
      runs,
    );
  });
});

describe("two notifications that overtake one another", () => {
  /**
   * Kinds that must commute. Not those that say two different things of the same: sound that flows and sound that does
   * not, a transfer accepted and one failed; nor our own timers and answers, which are no notifications.
   */
  const kinds = [
    "callEstablishing",
    "callEstablished",
    "callTransferring",
    "toneReceived",
    "promptCompleted",
    "promptFailed",
    "recordingCompleted",
    "recordingFailed",
    "callTerminated",
  ];

  it("end in the same phase", () => {
    let compared = 0;
    fc.assert(
      fc.property(plan, call, (thePlan, happenings) => {
        const played = play(thePlan, happenings);
        const differing = played.flatMap((first, index) => {
          const second = played[index + 1];
          if (second === undefined || !mayOvertake(first, second)) return [];
          compared += 1;
          const inOrder = settled(thePlan, first.before, [first.fact, second.fact]);
          const swapped = settled(thePlan, first.before, [second.fact, first.fact]);
          return inOrder.activity.type === swapped.activity.type
            ? []
            : [[inOrder.activity.type, first.fact, swapped.activity.type, second.fact]];
        });

        expect(differing).toEqual([]);
      }),
      runs,
    );
    expect(compared).toBeGreaterThan(100);
  });

  function mayOvertake(first: Played, second: Played): boolean {
    return (
      kinds.includes(first.fact.type) &&
      kinds.includes(second.fact.type) &&
      // Without sound the next step only waits to begin, and its phase with it.
      first.before.audio &&
      isInOrder(first.before, first.fact, second.fact) &&
      isIndependent(first.before, second.fact) &&
      !isHeardOrSkipped(first.before, [first.fact.type, second.fact.type]) &&
      !isBesideNothing(first.before, [first.fact.type, second.fact.type])
    );
  }

  /** Two keys are told apart by their numbers unless this call's numbers leave gaps. */
  function isInOrder(before: IvrState, first: CallFact, second: CallFact): boolean {
    if (first.type !== "toneReceived" || second.type !== "toneReceived") return true;
    const last = before.lastSequenceId ?? first.sequenceId - 1;
    return (
      before.gapsAreNormal !== true &&
      before.early.length === 0 &&
      first.sequenceId === last + 1 &&
      second.sequenceId === last + 2
    );
  }

  /** What the first brought about cannot end before it. */
  function isIndependent(before: IvrState, second: CallFact): boolean {
    return (
      !("operation" in second) ||
      second.operation === operationOf(before) ||
      second.operation.endsWith("-0")
    );
  }

  /** A key with a meaning of its own during an announcement has another one after it. */
  function isHeardOrSkipped(before: IvrState, types: readonly string[]): boolean {
    const ends = types.some((type) => type.startsWith("prompt") || type.startsWith("recording"));
    return before.activity.type === "announcing" && ends && types.includes("toneReceived");
  }

  /**
   * Whoever recorded nothing is asked once more, and a key skips those words. Pressed before, it meant nothing: Graph names no instant
   * by which the two could be told apart. The test below says that nothing else differs.
   */
  function isBesideNothing({ activity }: IvrState, types: readonly string[]): boolean {
    const isEmpty = types.includes("recordingFailed") && types.includes("toneReceived");
    return activity.type === "recording" && isEmpty;
  }

  it("a key beside a recording of nothing skips the words that ask again, and no more", () => {
    const bank = aPlan([fixtureFlow("bank"), fixtureFlow("branchOffice")]);
    const key = (tone: "tone0" | "tone3"): Happening => ({ type: "tone", tone, skip: 1 });
    const recording = play(bank, [key("tone3"), key("tone0")]).at(-1)?.state;
    if (recording === undefined) throw new Error("Nothing was played.");
    expect(recording.activity.type).toBe("recording");
    const pressed: CallFact = {
      type: "toneReceived",
      tone: "tone0",
      sequenceId: (recording.lastSequenceId ?? 0) + 1,
    };
    const operation = operationOf(recording) ?? "";
    const empty: CallFact = { type: "recordingFailed", operation, reason: "initialSilence" };

    const askedAgain = settled(bank, recording, [pressed, empty]);
    expect(askedAgain.activity).toMatchObject({ type: "inviting", retries: 1 });
    const words = operationOf(askedAgain) ?? "";
    const heard = after(bank, askedAgain, [{ type: "promptCompleted", operation: words }]);
    const skipped = settled(bank, recording, [empty, pressed]);
    for (const { activity } of [heard, skipped]) {
      expect(activity).toMatchObject({ type: "recording", retries: 1 });
    }
    expect(placeOf(skipped)).toBe(placeOf(heard));
  });

  function settled(thePlan: CallPlan, start: IvrState, facts: readonly CallFact[]): IvrState {
    const state = after(thePlan, start, facts);
    const generation = state.timers.reorder ?? 0;
    return after(thePlan, state, [{ type: "timerFired", timer: "reorder", generation }]);
  }
});
