import { beginCallback } from "../../lib/callback/beginCallback";
import type { CallbackCalls } from "../../lib/callback/callbackCalls";
import { findClash } from "../../lib/callback/findClash";
import { findLookAt } from "../../lib/callback/findLookAt";
import { listColleagues } from "../../lib/callback/listColleagues";
import { noteCallbackCallEnd } from "../../lib/callback/noteCallbackCallEnd";
import { planCallback, type CallbackSurroundings } from "../../lib/callback/planCallback";
import { toDialable } from "../../lib/callback/toDialable";
import type { CallbackRule } from "../../lib/flow/document/callbackRule";
import type { CallbackEnd } from "../../lib/ivr/call/callbackCall";

/** A Monday morning. */
const at = "2026-11-23T09:00:00.000Z";
const asked = { phoneNumber: "+4930555011" };
const rule: CallbackRule = { mode: "agentFirst", people: ["anna", "bert"] };
const around: CallbackSurroundings = {
  at,
  colleagues: ["anna", "bert"],
  timeZone: "UTC",
  liveCalls: 0,
  monthCalls: 0,
};
const begun = beginCallback("2026-11-23T08:30:00.000Z");
const plan = (changes: Partial<CallbackSurroundings> = {}, calls = begun, by = rule) =>
  planCallback(calls, asked, by, { ...around, ...changes });

describe("planCallback", () => {
  it("rings the first colleague, and the caller then", () => {
    expect(plan()).toEqual({
      type: "call",
      phoneNumber: "+4930555011",
      calls: {
        ...begun,
        state: "calling",
        attempt: 1,
        calledAt: at,
        mode: "agentFirst",
        rings: ["anna"],
      },
      first: { target: { person: "anna" }, ring: 30 },
      to: [{ target: { phone: "+4930555011" }, ring: 30 }],
    });
  });

  it("rings the caller first where the bindings say so, and asks colleagues one after the other", () => {
    const by = { ...rule, mode: "customerFirst", only: "available", ring: 20 } as const;
    expect(plan({}, begun, by)).toMatchObject({
      type: "call",
      calls: { rings: ["anna", "bert"] },
      first: { target: { phone: "+4930555011" }, ring: 20 },
      to: [
        { target: { person: "anna" }, ring: 20, only: "available" },
        { target: { person: "bert" }, ring: 20, only: "available" },
      ],
    });
  });

  it("goes on with the next colleague", () => {
    expect(plan({}, { ...begun, next: 1 })).toMatchObject({
      first: { target: { person: "bert" } },
    });
  });

  it("passes over who cannot take it, and counts no try where nobody can", () => {
    expect(plan({ available: ["bert"] })).toMatchObject({
      calls: { next: 1 },
      first: { target: { person: "bert" } },
    });
    expect(plan({ available: [] })).toEqual({
      type: "wait",
      calls: { ...begun, dueAt: "2026-11-23T09:01:00.000Z" },
    });
  });

  it("counts a try where the first did not take it and the others cannot", () => {
    expect(plan({ available: ["anna"] }, { ...begun, next: 1 })).toEqual({
      type: "wait",
      calls: { ...begun, tries: 1, next: 0, dueAt: "2026-11-23T09:15:00.000Z" },
    });
  });

  test.each([
    [
      "after twenty, where nobody says otherwise",
      "2026-11-23T20:10:00.000Z",
      {},
      "2026-11-24T08:00:00.000Z",
    ],
    [
      "until the hours of the queue",
      at,
      { hours: { weekly: { monday: [["14:00", "16:00"]] } } },
      "2026-11-23T14:00:00.000Z",
    ],
    [
      "on the clock of the caller's side",
      at,
      { timeZone: "America/New_York" },
      "2026-11-23T13:00:00.000Z",
    ],
    ["for room at Graph", at, { liveCalls: 69 }, "2026-11-23T09:00:30.000Z"],
    [
      "for the next month, looking again and again",
      at,
      { monthCalls: 9999 },
      "2026-11-23T09:00:30.000Z",
    ],
  ] as const)("waits %s", (_why, now, changes, dueAt) => {
    expect(plan({ at: now, ...changes } as Partial<CallbackSurroundings>)).toEqual({
      type: "wait",
      calls: { ...begun, dueAt },
    });
  });

  it("gives up a number that it does not call, and a queue in which nobody is", () => {
    expect(planCallback(begun, { phoneNumber: "03055501" }, rule, around)).toEqual({
      type: "giveUp",
      calls: { ...begun, state: "gaveUp", why: "number" },
    });
    expect(plan({ colleagues: [] })).toMatchObject({ type: "giveUp", calls: { why: "people" } });
  });
});

describe("noteCallbackCallEnd", () => {
  const calling: CallbackCalls = {
    ...begun,
    state: "calling",
    attempt: 1,
    calledAt: at,
    mode: "agentFirst",
    rings: ["anna"],
    isPlaced: true,
  };
  const note = (end: CallbackEnd, calls = calling, attempt = 1) =>
    noteCallbackCallEnd(calls, rule, { at, attempt, end, colleagues: 2 });

  test.each(["connected", "notWanted"] as const)("is done once it ends as %s", (end) => {
    expect(note(end)).toBe("done");
  });

  it("knows of a connection also by a call that was thought lost", () => {
    expect(note("connected", { ...calling, attempt: 2 })).toBe("done");
  });

  test.each(["noAnswer", "busy", "declined", "voicemailSuspected", "failed"] as const)(
    "has the next colleague rung at once after %s, which is no try",
    (end) => {
      expect(note(end)).toEqual({
        ...begun,
        state: "waiting",
        attempt: 1,
        mode: "agentFirst",
        next: 1,
        dueAt: at,
        lastEnd: end,
      });
    },
  );

  test.each(["notReached", "left"] as const)("tries again later after %s", (end) => {
    expect(note(end)).toMatchObject({
      state: "waiting",
      tries: 1,
      next: 0,
      dueAt: "2026-11-23T09:15:00.000Z",
      lastEnd: end,
    });
  });

  it("tries again later once no colleague took it, and gives up after the third time", () => {
    expect(note("declined", { ...calling, next: 1 })).toMatchObject({ state: "waiting", tries: 1 });
    expect(note("declined", { ...calling, next: 1, tries: 2 })).toMatchObject({
      state: "gaveUp",
      why: "tries",
      tries: 3,
    });
  });

  it("counts any end of a call to the caller as a try", () => {
    const first = { ...calling, mode: "customerFirst" } as const;
    expect(note("noAnswer", first)).toMatchObject({ tries: 1, next: 0 });
    expect(note("nobodyTook", first)).toMatchObject({ tries: 1, next: 0 });
  });

  it("rings again who never rang, but not for ever", () => {
    let calls = calling;
    for (let lost = 1; lost < 5; lost += 1) {
      const noted = note("lost", calls, lost);
      expect(noted).toMatchObject({ state: "waiting", tries: 0, lost, dueAt: at });
      calls = { ...(noted as CallbackCalls), state: "calling", attempt: lost + 1 };
    }
    expect(note("lost", calls, 5)).toMatchObject({ tries: 1, dueAt: "2026-11-23T09:15:00.000Z" });
  });

  it("believes no news of an older call, nor the same news twice", () => {
    expect(note("noAnswer", { ...calling, attempt: 2 })).toMatchObject({
      attempt: 2,
      state: "calling",
    });
    const noted = note("noAnswer") as CallbackCalls;
    expect(note("noAnswer", noted)).toBe(noted);
  });
});

describe("toDialable", () => {
  test.each([
    ["+4930555011", undefined, "+4930555011"],
    ["+393355501", "49", "+393355501"],
    ["030555011", undefined, undefined],
    ["030555011", "49", "+4930555011"],
    ["004930555011", "49", "+4930555011"],
    ["0033155501100", "49", undefined],
    ["0900", "49", undefined],
    ["0612345678", "39", "+390612345678"],
    ["912345678", "34", "+34912345678"],
    ["2065550100", "1", "+12065550100"],
    ["12065550100", "1", "+12065550100"],
    ["01144205550100", "1", undefined],
    ["+", "49", undefined],
    ["*31", "49", undefined],
  ])("makes of %s in %s %s", (asked_, country, expected) => {
    expect(toDialable(asked_, country)).toBe(expected);
  });
});

describe("findClash", () => {
  const own = { requestId: "one", phoneNumber: "+1", calls: { rings: ["anna"] } };
  test.each([
    ["the request itself", own, false],
    [
      "another caller and colleague",
      { ...own, requestId: "two", phoneNumber: "+2", calls: { rings: ["bert"] } },
      false,
    ],
    ["the same caller", { ...own, requestId: "two", calls: { rings: ["bert"] } }, true],
    ["the same colleague", { ...own, requestId: "two", phoneNumber: "+2" }, true],
  ])("sees in %s whether somebody would be called twice at once", (_who, other, expected) => {
    expect(findClash(own, [other])).toBe(expected);
  });
});

describe("listColleagues", () => {
  const people = {
    anna: { userId: "1", name: "Anna", groups: ["sales"] },
    bert: { userId: "2", name: "Bert" },
  };
  it("names those whom the bindings know, in their order, or everybody of a group", () => {
    expect(listColleagues({ people: ["bert", "carl", "anna"] }, { people })).toEqual([
      "bert",
      "anna",
    ]);
    expect(listColleagues({ group: "sales" }, { people })).toEqual(["anna"]);
    expect(listColleagues({ group: "sales" }, {})).toEqual([]);
  });
});

describe("findLookAt", () => {
  test.each([
    [begun, begun.dueAt],
    [{ ...begun, state: "calling", calledAt: at } as const, "2026-11-23T09:02:05.000Z"],
    [
      { ...begun, state: "calling", calledAt: at, isPlaced: true } as const,
      "2026-11-23T09:10:00.000Z",
    ],
    [{ ...begun, state: "gaveUp" } as const, "9999-12-31T00:00:00.000Z"],
  ])("looks at %j at %s", (calls, expected) => {
    expect(findLookAt(calls)).toBe(expected);
  });
});
