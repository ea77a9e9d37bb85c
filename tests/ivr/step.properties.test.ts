import { operationOf, questionOf } from "../support/activities";
import fc from "fast-check";
import { flowClips } from "../../lib/flow/prompts/flowClips";
import { clipKey } from "../../lib/flow/prompts/clip";
import { newCall } from "../../lib/ivr/call/newCall";
import { step } from "../../lib/ivr/step";
import { answered, factOf, happening, type Happening } from "../support/arbitraries";
import { aPlan } from "../support/aPlan";
import { deepFreeze } from "../support/deepFreeze";
import { playCall } from "../support/playCall";
import { fixtureFlow } from "../support/readFixture";

const plans = deepFreeze([
  ...["contoso", "extensions", "mustListen"].map((name) => aPlan(fixtureFlow(name))),
  aPlan([fixtureFlow("bank"), fixtureFlow("branchOffice")]),
]);
const audible = new Map(
  plans.map((one) => [
    one,
    new Set(Object.values(one.flows).flatMap((flow) => flowClips(flow, one.bindings).map(clipKey))),
  ]),
);
const plan = fc.constantFrom(...plans);
const call = fc.array(happening, { maxLength: 60 });
const seed = process.env["CI"] === undefined ? {} : { seed: 20261121 };
const runs = { numRuns: 300, ...seed };

const facts = (happenings: readonly Happening[]) => [
  ...answered,
  ...happenings.map((thing) => (state: Parameters<typeof factOf>[1]) => factOf(thing, state)),
];

describe("step, whatever happens", () => {
  it("neither throws nor changes its inputs", () => {
    fc.assert(
      fc.property(plan, call, (thePlan, happenings) => {
        const start = deepFreeze(newCall("call-1", "2026-11-20T09:00:00.000Z"));
        let state = start;
        for (const [index, fact] of facts(happenings).entries()) {
          const event = deepFreeze({
            id: `event-${index}`,
            callId: "call-1",
            at: "2026-11-20T09:00:01.000Z",
            ...(typeof fact === "function" ? fact(state) : fact),
          });
          state = deepFreeze(step(state, event, thePlan)).state;
        }
        expect(start.activity.type).toBe("new");
      }),
      runs,
    );
  });

  it("does the same with a state that went through JSON", () => {
    fc.assert(
      fc.property(plan, call, (thePlan, happenings) => {
        const at = "2026-11-20T09:00:01.000Z";
        for (const { before, fact, state, actions } of playCall(thePlan, facts(happenings))) {
          const revived = JSON.parse(JSON.stringify(before)) as typeof before;
          const event = { id: "event", callId: "call-1", at, ...fact };
          const again = step(revived, event, thePlan);
          expect(step(before, event, thePlan)).toEqual(again);
          expect(again.state.activity.type).toBe(state.activity.type);
          expect(again.actions.length).toBe(actions.length);
        }
      }),
      { ...runs, numRuns: 60 },
    );
  });

  it("asks for nothing when a key is repeated", () => {
    fc.assert(
      fc.property(plan, call, (thePlan, happenings) => {
        const last = playCall(thePlan, facts(happenings)).at(-1);
        const state = last?.state ?? newCall("call-1", "2026-11-20T09:00:00.000Z");
        fc.pre(state.lastSequenceId !== undefined);
        const repeated = {
          id: "again",
          callId: "call-1",
          at: "2026-11-20T10:00:00.000Z",
          type: "toneReceived" as const,
          tone: "tone1" as const,
          sequenceId: state.lastSequenceId ?? 0,
        };
        expect(step(state, repeated, thePlan)).toEqual({ state, actions: [] });
      }),
      runs,
    );
  });

  it("asks for nothing after the end but to keep a message that was under way and to hang up late legs", () => {
    fc.assert(
      fc.property(plan, call, call, (thePlan, before, after) => {
        const played = playCall(thePlan, [
          ...facts(before),
          { type: "callTerminated", reason: "callerHungUp" },
          ...after.map((thing) => (state: Parameters<typeof factOf>[1]) => factOf(thing, state)),
        ]);
        const end = played.findIndex(({ state }) => state.activity.type === "ended");
        const late = played.slice(end + 1).flatMap(({ actions }) => actions);
        const kept = late.filter((action) => action.type !== "withdrawCall");
        expect(kept.filter((action) => action.type !== "keepRecording")).toEqual([]);
        expect(kept.length).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it("plays only what publishing made audible, at most 20 clips at once", () => {
    fc.assert(
      fc.property(plan, call, (thePlan, happenings) => {
        const plays = playCall(thePlan, facts(happenings)).flatMap(({ actions }) =>
          actions.flatMap((action) => (action.type === "playPrompt" ? [action.clips] : [])),
        );
        expect(
          plays
            .flat()
            .map(clipKey)
            .filter((key) => audible.get(thePlan)?.has(key) !== true),
        ).toEqual([]);
        expect(Math.max(0, ...plays.map((clips) => clips.length))).toBeLessThanOrEqual(20);
      }),
      runs,
    );
  });

  it("keeps attempts within their bound", () => {
    fc.assert(
      fc.property(plan, call, (thePlan, happenings) => {
        const attempts = playCall(thePlan, facts(happenings)).map(
          ({ state }) => questionOf(state)?.attempt ?? 1,
        );
        expect(Math.max(...attempts)).toBeLessThanOrEqual(5);
      }),
      runs,
    );
  });

  it("never waits for nothing: a call that is not over awaits an operation, a timer or the sound", () => {
    fc.assert(
      fc.property(plan, call, (thePlan, happenings) => {
        const waiting = playCall(thePlan, facts(happenings)).filter(
          ({ state }) =>
            !["new", "establishing", "ended", "ending"].includes(state.activity.type) &&
            operationOf(state) === undefined &&
            Object.entries(state.timers).every(
              ([name, generation]) =>
                generation === 0 || name === "keepAlive" || name === "callLimit",
            ),
        );
        expect(waiting.map(({ state, fact }) => ({ phase: state.activity.type, fact }))).toEqual(
          [],
        );
      }),
      runs,
    );
  });
});
