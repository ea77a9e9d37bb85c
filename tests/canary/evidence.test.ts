import fc from "fast-check";
import { addCall, noEvidence } from "../../lib/canary/addCall";
import { evaluateBet } from "../../lib/canary/evaluateBet";
import type { CallOutcome } from "../../lib/canary/callOutcome";
import { judgeCall } from "../../lib/canary/judgeCall";
import { judgeEvidence } from "../../lib/canary/judgeEvidence";
import { aCallRecord } from "../contracts/support/aCallRecord";

const fine: CallOutcome = { gaveUp: false, noMatch: false, silence: false, failed: false };

/** So many calls of the live version for each of the one on trial. */
function addRounds(rounds: number, tried: CallOutcome, live: CallOutcome = fine) {
  let evidence = noEvidence;
  for (let round = 0; round < rounds; round += 1) {
    for (let call = 0; call < 19; call += 1) evidence = addCall(evidence, "live", live);
    evidence = addCall(evidence, "tried", tried);
  }
  return evidence;
}

describe("judgeCall", () => {
  it("says of a call that a person took how long it took from the answer", () => {
    const record = aCallRecord({
      startedAt: "2026-11-21T09:00:00.000Z",
      answeredAt: "2026-11-21T09:00:02.000Z",
      path: [
        { flow: "main", node: "choose", atInMs: 2000, attempt: 3, noInput: 1, noMatch: 1 },
        { flow: "main", node: "sales", atInMs: 22_000, attempt: 1 },
      ],
    });
    expect(judgeCall(record)).toEqual({
      gaveUp: false,
      noMatch: true,
      silence: true,
      failed: false,
      secondsToPerson: 20,
    });
  });

  test.each([
    ["gaveUp", { result: "abandoned" }],
    ["gaveUp", { result: "gaveUp" }],
    ["failed", { result: "failed" }],
    ["failed", { path: [{ flow: "main", node: "ask", atInMs: 0, attempt: 1, exit: "failed" }] }],
    ["noMatch", { path: [{ flow: "main", node: "ask", atInMs: 0, attempt: 1, exit: "noMatch" }] }],
    ["silence", { path: [{ flow: "main", node: "ask", atInMs: 0, attempt: 1, exit: "noInput" }] }],
  ] as const)("finds %s in %j", (measure, changes) => {
    const outcome = judgeCall(aCallRecord({ result: "selfServed", path: [], ...changes }));
    expect(outcome).toEqual({ ...fine, [measure]: true });
  });
});

describe("judgeEvidence", () => {
  it("says nothing of few calls", () => {
    expect(judgeEvidence(noEvidence)).toEqual({ type: "open" });
    expect(judgeEvidence(addRounds(2, { ...fine, gaveUp: true }))).toEqual({ type: "open" });
  });

  test.each(["gaveUp", "noMatch", "silence", "failed"] as const)(
    "names what callers are worse off in: %s",
    (measure) => {
      const evidence = addRounds(20, { ...fine, [measure]: true });
      expect(judgeEvidence(evidence)).toEqual({ type: "worse", measure });
    },
  );

  it("names a later person, once the live version says what is usual", () => {
    const evidence = addRounds(
      20,
      { ...fine, secondsToPerson: 90 },
      { ...fine, secondsToPerson: 20 },
    );
    expect(evidence.lateAfterInSeconds).toBeLessThanOrEqual(20);
    expect(judgeEvidence(evidence)).toEqual({ type: "worse", measure: "latePerson" });
  });

  it("takes what does as well, and what does better", () => {
    expect(judgeEvidence(addRounds(400, fine))).toEqual({ type: "proven" });
    const better = addRounds(200, fine, { ...fine, gaveUp: true });
    expect(judgeEvidence(better)).toEqual({ type: "proven" });
  });

  it("learns nothing from calls of one version alone", () => {
    let evidence = noEvidence;
    for (let call = 0; call < 500; call += 1) {
      evidence = addCall(evidence, "tried", { ...fine, gaveUp: true });
    }
    expect(judgeEvidence(evidence)).toEqual({ type: "open" });
  });
});

describe("evaluateBet", () => {
  const share = fc.double({ min: 0.02, max: 0.95, noNaN: true });
  const choose = (all: number, of: number): number =>
    of === 0 ? 1 : (choose(all - 1, of - 1) * all) / of;
  const chance = (calls: number, happened: number, of: number) =>
    choose(calls, happened) * of ** happened * (1 - of) ** (calls - happened);

  it("is never expected to win where the difference is not there", () => {
    fc.assert(
      fc.property(
        share,
        share,
        share,
        share,
        fc.constantFrom(0, 0.1),
        fc.integer({ min: 1, max: 12 }),
        (live, other, betLive, betOther, margin, liveCalls) => {
          const isHarm = margin === 0;
          // What is refuted: no more than nothing, or the margin at least.
          const tried = isHarm
            ? Math.min(live, other)
            : Math.min(0.99, Math.max(live + margin, other));
          fc.pre(isHarm || tried - live >= margin);
          const bet = {
            live: betLive,
            tried: isHarm ? Math.max(betLive, betOther) : Math.min(betLive, betOther),
            margin,
          };
          let expected = 0;
          for (let one = 0; one <= liveCalls; one += 1) {
            for (let two = 0; two <= 1; two += 1) {
              const grown = evaluateBet(
                bet,
                { calls: liveCalls, happened: one },
                { calls: 1, happened: two },
              );
              expected += chance(liveCalls, one, live) * chance(1, two, tried) * Math.exp(grown);
            }
          }
          expect(expected).toBeLessThanOrEqual(1 + 1e-6);
        },
      ),
      { seed: 15, numRuns: 400 },
    );
  });
});
