import type { CanaryTrial } from "../../web/versions/canary/canaryTrial";
import { endText } from "../../web/versions/canary/endText";
import { fullBarShare } from "../../web/versions/canary/fullBarShare";
import { canary as words } from "../../web/words/en/canary";

const at = "2026-11-30T09:00:00Z";
const read = { timeOf: (time: string) => `at ${time}`, nameOf: (who: string) => `<${who}>` };

/** Counts of a version of whose calls some gave up. */
function counted(calls: number, gaveUp: number): CanaryTrial["evidence"]["live"] {
  return { calls, happened: { gaveUp, noMatch: 0, silence: 0, latePerson: 0, failed: 0 } };
}

describe("what came of a trial", () => {
  it("is nothing while it goes on", () => {
    expect(endText({ version: 3 }, words, read)).toBeUndefined();
  });

  test.each([
    [{ type: "taken" } as const, `All callers have version 3 since at ${at}: calls have`],
    [
      { type: "taken", who: "Ben" } as const,
      `Version 3 was taken for all callers by <Ben>, at ${at}.`,
    ],
    [{ type: "withdrawn", who: "Ben" } as const, `Version 3 was withdrawn by <Ben>, at ${at}.`],
    [
      { type: "withdrawn", measure: "silence" } as const,
      `Version 3 was withdrawn by itself, at ${at}: more callers said and pressed nothing.`,
    ],
    [{ type: "withdrawn" } as const, `Version 3 was withdrawn by <canary>, at ${at}.`],
  ])("says of %j who decided, and why", (end, sentence) => {
    expect(endText({ version: 3, end: { ...end, at } }, words, read)).toContain(sentence);
  });
});

describe("a full bar", () => {
  test.each([
    [0, 0.1],
    [8, 0.1],
    [11, 0.25],
    [50, 0.5],
    [51, 1],
  ])("of which the longest is %s of 100 calls is %s of them", (gaveUp, share) => {
    expect(fullBarShare({ live: counted(0, 0), tried: counted(100, gaveUp) })).toBe(share);
    expect(fullBarShare({ live: counted(100, gaveUp), tried: counted(10, 0) })).toBe(share);
  });
});
