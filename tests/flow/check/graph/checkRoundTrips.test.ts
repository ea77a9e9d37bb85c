import type { Flow } from "../../../../lib/flow/document/flow";
import { flowSchema } from "../../../../lib/flow/document/flow";
import { cleanFlow, problemsOf, sentenceOf } from "../../../support/checkedFlow";

const roundTrips = (...given: Parameters<typeof problemsOf>) =>
  problemsOf(...given).filter(({ code }) => code === "roundTrip");

const menu = (next: string, changes: object = {}) => ({
  type: "menu",
  prompt: "For news, press 1.",
  options: [{ keys: "1", label: "news", next }],
  ...changes,
});

const say = (next: string) => ({ type: "say", prompt: "Hello.", next });

describe("a round trip that nobody ends", () => {
  it("is named by the titles of its steps, and told where to leave it", () => {
    const sales = {
      type: "transfer",
      title: "Sales",
      to: [{ target: { person: "anna" } }],
      failed: "start",
    };
    const start = menu("news", { title: "Main menu", onExhausted: "sales" });
    expect(roundTrips({}, { start, sales })).toEqual([
      {
        path: "nodes.sales.failed",
        message:
          "A caller who presses nothing, or only wrong keys, would go round and never come to an end: “Main menu”, “Sales”, “Main menu”. Let “failed” of “Sales” lead somewhere else.",
        severity: "error",
        code: "roundTrip",
        values: { steps: ["Main menu", "Sales", "Main menu"], way: "“failed” of “Sales”" },
        related: ["nodes.start.onExhausted"],
      },
    ]);
  });

  it("needs no caller at all where nothing asks", () => {
    expect(sentenceOf(problemsOf({ entry: "a" }, { a: say("b"), b: say("a") }), "roundTrip")).toBe(
      "A call would go round and never come to an end: “a”, “b”, “a”. Let “next” of “b” lead somewhere else.",
    );
  });

  test.each<[string, object, object, string]>([
    ["a step that repeats itself", {}, { start: say("repeat") }, "nodes.start.next"],
    [
      "a menu that asks for ever",
      {},
      { start: menu("news", { onExhausted: "start" }) },
      "nodes.start.onExhausted",
    ],
    [
      "a menu that repeats after the last try",
      {},
      { start: menu("news", { onExhausted: "repeat" }) },
      "nodes.start.onExhausted",
    ],
    ["silence alone", {}, { start: menu("news", { onNoInput: "start" }) }, "nodes.start.onNoInput"],
    [
      "wrong keys alone",
      {},
      { start: menu("news", { onNoMatch: "start" }) },
      "nodes.start.onNoMatch",
    ],
    [
      "wrong PINs",
      {},
      { start: menu("news", { pin: { pin: "staff", failed: "start" } }) },
      "nodes.start.pin.failed",
    ],
    ["the flow's defaults", { defaults: { onExhausted: "start" } }, {}, "defaults.onExhausted"],
    [
      "the flow's defaults for silence",
      { defaults: { onNoInput: "start" } },
      {},
      "defaults.onNoInput",
    ],
    [
      "main from the first menu",
      {},
      { start: menu("news", { onExhausted: "main" }) },
      "nodes.start.onExhausted",
    ],
    [
      "main to the beginning",
      { entry: "open" },
      {
        open: { type: "hours", schedule: "office", open: "start", closed: "shut" },
        shut: say("main"),
      },
      "nodes.shut.next",
    ],
    [
      "main to a step called main",
      {},
      { start: say("main"), main: say("start") },
      "nodes.main.next",
    ],
    [
      "back to the beginning",
      { entry: "open" },
      {
        open: { type: "hours", schedule: "office", open: "start", closed: "shut" },
        shut: say("back"),
      },
      "nodes.shut.next",
    ],
    [
      "back to the question before",
      {},
      { start: menu("news", { onExhausted: "help" }), help: say("back") },
      "nodes.help.next",
    ],
    [
      "a message that leads to the menu that led there",
      {},
      {
        start: menu("news", { onExhausted: "box" }),
        box: {
          type: "voicemail",
          mailbox: "office",
          prompt: "Speak.",
          consent: "Recorded.",
          done: "start",
        },
      },
      "nodes.box.done",
    ],
    [
      "an empty message",
      {},
      {
        start: menu("news", { onExhausted: "box" }),
        box: {
          type: "voicemail",
          mailbox: "office",
          prompt: "Speak.",
          consent: "Recorded.",
          empty: "start",
        },
      },
      "nodes.box.empty",
    ],
    [
      "nobody found",
      {},
      { start: { type: "directory", by: ["name"], prompt: "Type a name.", none: "start" } },
      "nodes.start.none",
    ],
    [
      "nothing confirmed",
      {},
      {
        start: {
          type: "callback",
          number: "ask",
          prompt: "Type a number.",
          queue: "helpdesk",
          confirmed: "news",
          refused: "start",
        },
      },
      "nodes.start.refused",
    ],
    [
      "a look-up that fails for ever",
      {},
      {
        start: { type: "lookup", endpoint: "customers", into: "x", next: "news", failed: "start" },
      },
      "nodes.start.failed",
    ],
    [
      "shares",
      {},
      { start: { type: "share", parts: [{ percent: 100, next: "start" }] } },
      "nodes.start.parts.0.next",
    ],
    [
      "a flow that goes to itself",
      {},
      { start: { type: "goto", flow: "clean" } },
      "nodes.start.flow",
    ],
  ])("is found in %s", (_, changes, nodes, path) => {
    expect(roundTrips({ ...changes }, { ...nodes }).map((problem) => problem.path)).toEqual([path]);
  });

  test.each<[string, object, object]>([
    ["a key that leads back", {}, { start: menu("news"), news: say("back") }],
    ["a key that goes round", {}, { start: menu("start") }],
    ["a universal key that goes round", { globals: { "9": { go: "start" } } }, {}],
    [
      "keys that choose one another",
      {},
      {
        start: menu("other", { onExhausted: "back" }),
        other: menu("start", { onExhausted: "back" }),
        begin: menu("start"),
      },
    ],
    ["a step that no call reaches", {}, { lost: say("lost") }],
    [
      "a part that nobody gets",
      {},
      {
        start: {
          type: "share",
          parts: [
            { percent: 0, next: "start" },
            { percent: 100, next: "news" },
          ],
        },
        news: say("hangup"),
      },
    ],
    [
      "a transfer that ends in a mailbox",
      {},
      { start: { type: "transfer", to: [{ target: { voicemail: "office" } }], failed: "start" } },
    ],
    [
      "a person's own failure",
      {},
      {
        start: {
          type: "directory",
          by: ["name"],
          prompt: "Type a name.",
          none: "hangup",
          failed: "start",
        },
      },
    ],
    [
      "a dialled extension that fails",
      {},
      { start: menu("news", { dialExtension: { length: [2, 4], failed: "start" } }) },
    ],
  ])("is not found in %s", (_, changes, nodes) => {
    const entry = "begin" in nodes ? { entry: "begin" } : {};
    expect(roundTrips({ ...entry, ...changes }, { ...nodes })).toEqual([]);
  });

  it("is found once for steps that share it", () => {
    const nodes = Object.fromEntries(
      Array.from({ length: 80 }, (_, index) => [`s${index}`, say(`s${(index + 1) % 80}`)]),
    );
    expect(roundTrips({ entry: "s0" }, nodes)).toHaveLength(1);
  });
});

describe("a round trip through other flows", () => {
  const other = (key: string, nodes: object): Flow =>
    flowSchema.parse({ ...cleanFlow({ key, entry: "first" }), nodes });
  const call = { type: "subflow", flow: "other", returned: "start" };

  it("is found where a subflow comes back by itself", () => {
    const flows = { other: other("other", { first: say("return") }) };
    expect(roundTrips({}, { start: call }, { flows })).toMatchObject([
      { path: "nodes.start.returned" },
    ]);
  });

  it("is found where a subflow leads to the main menu", () => {
    const flows = { other: other("other", { first: say("main") }) };
    expect(roundTrips({}, { start: { ...call, returned: "news" } }, { flows })).toHaveLength(1);
  });

  it("is found where a subflow goes back to the question before it", () => {
    const flows = { other: other("other", { first: menu("return", { onExhausted: "back" }) }) };
    const nodes = { start: menu("news", { onExhausted: "call" }), call };
    expect(
      roundTrips({}, { ...nodes, call: { ...call, returned: "news" } }, { flows }),
    ).toMatchObject([{ path: "nodes.call.flow" }]);
    expect(
      roundTrips({}, { call: { ...call, returned: "news" }, start: menu("call") }, { flows }),
    ).toEqual([]);
  });

  it("is found where the first question of all goes back", () => {
    const flows = { other: other("other", { first: menu("return", { onExhausted: "back" }) }) };
    expect(roundTrips({}, { start: { ...call, returned: "news" } }, { flows })).toHaveLength(1);
  });

  it("is found over flows that go to one another", () => {
    const flows = { other: other("other", { first: { type: "goto", flow: "clean" } }) };
    const start = { type: "goto", flow: "other" };
    expect(sentenceOf(problemsOf({}, { start }, { flows }), "roundTrip")).toBe(
      "A call would go round and never come to an end: “start”, “first”, “start”. Let “flow” of “start” lead somewhere else.",
    );
  });

  it("is not found where a caller must press a key to come back", () => {
    const flows = { other: other("other", { first: menu("return") }) };
    expect(roundTrips({}, { start: call }, { flows })).toEqual([]);
  });

  it("is not found twice in a subflow that is called twice", () => {
    const flows = { other: other("other", { first: say("return") }) };
    const nodes = { start: { ...call, returned: "again" }, again: { ...call, returned: "sales" } };
    expect(roundTrips({}, nodes, { flows })).toEqual([]);
  });

  it("is the other flow's own where it lies there", () => {
    const flows = { other: other("other", { first: say("first") }) };
    expect(roundTrips({}, { start: { type: "goto", flow: "other" } }, { flows })).toEqual([]);
  });

  it("is found through a flow within a flow that goes on to a third", () => {
    const flows = {
      other: other("other", {
        first: { type: "subflow", flow: "third", returned: "second" },
        second: { type: "goto", flow: "third" },
      }),
      third: other("third", { first: say("return") }),
    };
    expect(roundTrips({}, { start: call }, { flows })).toHaveLength(1);
  });
});
