import fc from "fast-check";
import type { Flow, TestCall } from "../../lib/flow/document/flow";
import { compareCall } from "../../lib/simulation/compareCall";
import { testFlow } from "../../lib/simulation/testFlow";
import { fixtureBindings, fixtureFlow } from "../support/readFixture";

const context = {
  bindings: fixtureBindings(),
  flows: { branchOffice: fixtureFlow("branchOffice") },
};

function tested(...tests: readonly TestCall[]): ReturnType<typeof testFlow> {
  return testFlow({ ...fixtureFlow("bank"), tests }, context);
}

const aTest: TestCall = {
  name: "To the front desk",
  at: "2026-11-20T09:00:00Z",
  keys: "0",
  expect: { ends: "transfer:frontDesk" },
};

describe("testFlow", () => {
  it("makes each call and finds nothing to say of those that go as expected", () => {
    const { calls } = tested(aTest, {
      ...aTest,
      name: "Nobody says anything",
      keys: "",
      expect: {
        ends: "transfer",
        path: ["open", "main"],
        hears: ["For your balance, press 1.", "sorry, I did not HEAR a key"],
      },
    });
    expect(calls.map(({ name, differences }) => [name, differences])).toEqual([
      ["To the front desk", []],
      ["Nobody says anything", []],
    ]);
    expect(calls[0]?.lines.slice(0, 4)).toEqual([
      "# To the front desk",
      "# keys: 0",
      "<- incoming from phone",
      "-> answer",
    ]);
  });

  it("says of a call what differs, and of unreadable keys what they are", () => {
    const { calls } = tested(
      { ...aTest, expect: { ends: "goodbye", path: ["vault"], hears: ["Welcome"] } },
      { ...aTest, keys: "press one" },
    );
    expect(calls[0]?.unexpected).toMatchObject([
      { type: "ends", ends: "transfer:frontDesk", expected: "goodbye" },
      { type: "path", step: "vault", after: undefined, passed: ["open", "main", "(operator)"] },
      { type: "words", words: "Welcome", after: undefined },
    ]);
    expect(calls.map(({ differences }) => differences)).toEqual([
      [
        "It ends with “transfer:frontDesk”, not with “goodbye”.",
        "It does not come to the step “vault”. It passes open, main, (operator).",
        "The caller does not hear “Welcome”.",
      ],
      [expect.stringContaining('"press" is not understood')],
    ]);
  });

  it("counts what all calls together passed, and names what none did", () => {
    const { coverage } = tested(aTest, { ...aTest, at: "2026-12-25T09:00:00Z", keys: "" });
    const { missedSteps, missedExits, ...counted } = coverage;
    // Of the 33 that are written, a part of no percent leads nowhere.
    expect(counted).toEqual({ steps: { passed: 3, all: 20 }, exits: { passed: 3, all: 32 } });
    expect(missedSteps).toContain("vault");
    expect(missedExits).toContainEqual({
      path: "nodes.main.options.4.next",
      from: "main",
      name: "key:5",
      kind: "usual",
      to: "vault",
      isChosen: true,
    });
  });

  it("tests a flow that has no tests", () => {
    expect(testFlow(fixtureFlow("bank"), context)).toMatchObject({
      calls: [],
      coverage: { steps: { passed: 0, all: 20 } },
    });
  });

  it("comes to an end whatever the caller does", () => {
    const word = fc.oneof(
      fc.constantFrom(..."0123456789*#".split("")),
      fc.constantFrom("p1", "p30", "w", "s4", "s200"),
    );
    const transfer = fc.constantFrom("noAnswer" as const, "busy" as const, "failed" as const);
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 25 }),
        fc.array(transfer, { maxLength: 5 }),
        (words, transfers) => {
          const test = { ...aTest, keys: words.join(" "), transfers, pins: { demo: "1" } };
          const { calls, coverage } = tested({ ...test, expect: { ends: "endless" } });
          expect(calls[0]?.differences[0]).toMatch(/^It ends with “\w+/);
          const flow: Flow = fixtureFlow("bank");
          expect(coverage.missedSteps.length).toBeLessThan(Object.keys(flow.nodes).length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("compareCall", () => {
  const call = {
    ends: "voicemail:reception",
    door: "answered",
    path: ["open", "main", "open"].map((node) => ({ flow: "bank", node, atInMs: 0, attempt: 1 })),
    heard: ["Good  morning.", "Press one."],
  };
  const flow = fixtureFlow("bank");
  const titled: Flow = {
    ...flow,
    nodes: { ...flow.nodes, vault: { type: "hangup", title: "The vault" } },
  };

  test.each<[name: string, expected: Partial<TestCall["expect"]>, differences: readonly string[]]>([
    ["any mailbox", { ends: "voicemail" }, []],
    ["steps in order, others between", { path: ["open", "open"] }, []],
    ["words across prompts", { hears: ["good morning. press", "one"] }, []],
    [
      "another mailbox",
      { ends: "voicemail:sales" },
      ["It ends with “voicemail:reception”, not with “voicemail:sales”."],
    ],
    [
      "a step too early",
      { path: ["main", "main"] },
      ["It does not come to the step “main” after the step “main”. It passes open, main, open."],
    ],
    [
      "a step by its title",
      { path: ["vault"] },
      ["It does not come to the step “The vault” (vault). It passes open, main, open."],
    ],
    [
      "another answer of the door",
      { door: "turnedAway:busy" },
      ["At the door it is “answered”, not “turnedAway:busy”."],
    ],
    [
      "words in another order",
      { hears: ["one", "good"] },
      ["The caller does not hear “good” after “one”."],
    ],
  ])("compares %s", (_name, expected, differences) => {
    const found = compareCall(call, { ends: call.ends, ...expected }, titled);
    expect(found.map(({ message }) => message)).toEqual(differences);
  });
});

describe("the test calls of the flows that tests use", () => {
  const bindings = fixtureBindings();
  test.each(["door", "presence", "reminder", "screened"])("of %s go as they expect", (key) => {
    const flow = fixtureFlow(key);
    const { calls } = testFlow(flow, { bindings, flows: {} });
    expect(calls.map(({ name, differences }) => [name, differences])).toEqual(
      (flow.tests ?? []).map(({ name }) => [name, []]),
    );
    expect(calls.length).toBeGreaterThan(2);
  });

  it("tell the ends of calls that are placed apart", () => {
    const flow = fixtureFlow("reminder");
    const ends = (outgoing: TestCall["outgoing"], keys = "") =>
      testFlow(
        {
          ...flow,
          tests: [{ name: "a", keys, outgoing, expect: { ends: "nothing" } }] as TestCall[],
        },
        { bindings, flows: {} },
      ).calls[0]?.differences[0];
    const variables = { day: "2026-11-27" };
    expect(ends({ variables }, "w 1")).toContain("“goodbye”");
    expect(ends({ variables })).toContain("“voicemailSuspected”");
    expect(ends({ callee: "machine", variables }, "w 1")).toContain("“voicemailSuspected”");
    expect(ends({ callee: "busy", variables })).toContain("“busy”");
    expect(ends({ callee: "declined", variables })).toContain("“declined”");
    expect(ends({ callee: "noAnswer", variables })).toContain("“noAnswer”");
  });
});
