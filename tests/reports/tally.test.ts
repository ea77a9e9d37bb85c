import fc from "fast-check";
import type { CallRecord, PathStep } from "../../lib/ivr/call/callRecord";
import { limitSums } from "../../lib/reports/limitSums";
import { makeTally } from "../../lib/reports/makeTally";
import { makePathName, readPathName } from "../../lib/reports/makePathName";
import { addUp } from "../../lib/reports/toDaysReport";
import { aCallRecord } from "../contracts/support/aCallRecord";

const zone = "Europe/Berlin";

function sumOf(records: readonly CallRecord[], timeZone = zone) {
  const tally = makeTally(timeZone);
  for (const record of records) tally.addCall(record);
  return tally.sums();
}

/** Passed steps, such as `main>key:1`. */
function passed(...steps: readonly string[]): readonly PathStep[] {
  return steps.map((step) => {
    const [node = "", exit] = step.split(">");
    return { flow: "main", node, atInMs: 0, attempt: 1, ...(exit === undefined ? {} : { exit }) };
  });
}

describe("sums of calls", () => {
  it("count when calls began, how they went, how long they took and how far they came", () => {
    const sums = sumOf([
      aCallRecord({ startedAt: "2026-11-21T23:30:00.000Z", durationInMs: 61_000 }),
      aCallRecord({ language: "de", milestones: ["sales", "sales", "booked"] }),
      aCallRecord({ language: "de", result: "notAnswered", milestones: [], path: [] }),
    ]);
    expect(sums.calls).toBe(3);
    expect([sums.hours[0], sums.hours[10]]).toEqual([1, 2]);
    expect(sums.results).toEqual({ transferred: 2, notAnswered: 1 });
    expect(sums.lengths).toEqual({ "60": 1, "66": 1 });
    expect(sums.languages).toEqual({
      en: { calls: 1, milestones: { sales: 1 } },
      de: { calls: 2, milestones: { sales: 1, booked: 1 } },
    });
  });

  it("count a call once in a step and on a way, and where it gave up", () => {
    const path = passed("welcome>next", "main>key:1", "main>key:1", "sales");
    expect(sumOf([aCallRecord({ path, result: "abandoned" })]).steps).toEqual({
      welcome: { calls: 1, gaveUp: 0, exits: { next: 1 } },
      main: { calls: 1, gaveUp: 0, exits: { "key:1": 1 } },
      sales: { calls: 1, gaveUp: 1, exits: {} },
    });
  });

  it("say that menus gave up in the step that could not help, and a caller where he hung up", () => {
    const path = passed("main>onExhausted", "(goodbye)");
    const gaveUpIn = (result: CallRecord["result"]) =>
      Object.entries(sumOf([aCallRecord({ path, result })]).steps)
        .filter(([, { gaveUp }]) => gaveUp > 0)
        .map(([step]) => step);
    expect(gaveUpIn("gaveUp")).toEqual(["main"]);
    expect(gaveUpIn("abandoned")).toEqual(["(goodbye)"]);
    expect(gaveUpIn("transferred")).toEqual([]);
  });

  it("hold neither numbers nor ids, nor whom a caller chose", () => {
    const record = aCallRecord({
      callId: "secret-id",
      caller: "***099",
      dialled: "***100",
      tenantId: "secret-tenant",
      transferredTo: "bergmann",
      path: passed("main>person", "(person bergmann)", "(voicemail anna)"),
    });
    const text = JSON.stringify(sumOf([record]));
    expect(text).toContain("(person)");
    expect(text).not.toMatch(/secret|\*\*\*|bergmann|anna|2026/);
  });

  it("name steps of other flows after them", () => {
    const path = [{ flow: "other", node: "ask", atInMs: 0, attempt: 1, exit: "next" }];
    expect(Object.keys(sumOf([aCallRecord({ path })]).steps)).toEqual(["other/ask"]);
  });

  it("are the same for all calls at once and for sums of any parts of them", () => {
    const record = fc.record({
      startedAt: fc
        .date({ min: new Date("2026-01-01"), max: new Date("2026-12-31"), noInvalidDate: true })
        .map((date) => date.toISOString()),
      durationInMs: fc.nat(20_000_000),
      result: fc.constantFrom<CallRecord["result"][]>(
        "abandoned",
        "gaveUp",
        "transferred",
        "notAnswered",
      ),
      language: fc.constantFrom("en", "de"),
      milestones: fc.array(fc.constantFrom("a", "__proto__", "constructor")),
      path: fc
        .array(fc.constantFrom("main>key:1", "main>noInput", "ask>next", "(operator)", "toString"))
        .map((steps) => passed(...steps)),
    });
    const sorted = (value: unknown): unknown => JSON.parse(JSON.stringify(value, sortKeys));
    fc.assert(
      fc.property(fc.array(record), fc.array(record), (one, other) => {
        const [first, second] = [one, other].map((some) => some.map((each) => aCallRecord(each)));
        const whole = sumOf([...(first ?? []), ...(second ?? [])]);
        const parts = addUp([sumOf(first ?? []), sumOf(second ?? [])], zone);
        expect(sorted(parts)).toEqual(sorted(whole));
        expect(addUp([JSON.parse(JSON.stringify(whole)) as typeof whole], zone)).toEqual(whole);
      }),
    );
  });

  it("fit into a row of storage however many steps and paths there are, and still count every call", () => {
    const key = (index: number) => `${"k".repeat(58)}${String(index).padStart(6, "0")}`;
    const records = Array.from({ length: 3000 }, (_, index) =>
      aCallRecord({
        milestones: [key(index)],
        path: passed(
          ...Array.from({ length: 3 }, (__, step) => `${key(index * 3 + step)}>key:${index}`),
        ),
      }),
    );
    const bounded = limitSums(sumOf(records));
    expect(JSON.stringify(bounded).length).toBeLessThan(400_000);
    expect(bounded.otherPaths + Object.values(bounded.paths).reduce((a, b) => a + b, 0)).toBe(3000);
    expect(limitSums(bounded)).toEqual(bounded);
  });
});

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe("pathName", () => {
  it("joins the steps of a call, each stay in one of them once", () => {
    const name = makePathName(
      aCallRecord({ path: passed("a", "b", "b", "a"), result: "abandoned" }),
    );
    expect(readPathName(name)).toEqual({
      steps: ["a", "b", "a"],
      isCut: false,
      result: "abandoned",
    });
  });

  it("cuts long ways", () => {
    const steps = Array.from({ length: 30 }, (_, index) => `step${index}`);
    const read = readPathName(makePathName(aCallRecord({ path: passed(...steps) })));
    expect(read).toMatchObject({ steps: steps.slice(0, 12), isCut: true });
  });

  it("reads a call that came to no step", () => {
    expect(readPathName(makePathName(aCallRecord({ path: [], result: "notAnswered" })))).toEqual({
      steps: [],
      isCut: false,
      result: "notAnswered",
    });
  });
});
