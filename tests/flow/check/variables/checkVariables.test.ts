import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";
import { spoken, say, collect, branch } from "./variablesFlow";

describe("a variable", () => {
  it("is set somewhere before it is used", () => {
    expect(sentenceOf(problemsOf({}, { news: say("numbr"), start: collect() }), "neverSet")).toBe(
      "“Hello” uses “numbr”, which no step sets. Did you mean “number”?",
    );
    expect(sentenceOf(problemsOf({}, { news: say("account") }), "neverSet")).toBe(
      "“Hello” uses “account”, which no step sets. Collect it, look it up or set it before.",
    );
    expect(problemLines({}, { news: say("caller.number") })).toEqual([]);
    expect(problemLines({ help: spoken("account") })).toEqual(["error neverSet help.1.value"]);
  });

  it("has a value where whoever places the call must give it", () => {
    const nodes = { news: say("account") };
    expect(problemLines({ inputs: { account: {} } }, nodes)).toEqual([]);
    expect(problemLines({ inputs: { account: { optional: true } } }, nodes)).toEqual([
      "warning maybeUnset nodes.news.prompt.1.value",
    ]);
  });

  it("has a value on every way there, or it is said what happens without", () => {
    const nodes = { start: collect({ onExhausted: "news" }), news: say("number", "sales") };
    expect(sentenceOf(problemsOf({}, nodes), "maybeUnset")).toBe(
      "“Hello” uses “number”, which has no value on some way there: nothing would be said for it. Set it on every way, or ask whether it is empty first.",
    );
    expect(problemLines({}, { ...nodes, start: collect() })).toEqual([]);
  });

  it("may be missing on ways that no call takes", () => {
    const nodes = { start: collect(), news: say("number", "sales"), lost: say("number", "sales") };
    expect(problemLines({}, nodes)).toEqual(["warning unreachable nodes.lost"]);
  });

  it("is missing when the handler of errors begins", () => {
    const nodes = { start: collect(), news: say("number", "sales") };
    expect(problemLines({ onError: "news" }, nodes)).toEqual([
      "warning maybeUnset nodes.news.prompt.1.value",
    ]);
  });

  it("comes with a look-up that found something, whatever it found", () => {
    const look = (failed: string) => ({
      type: "lookup",
      endpoint: "customers",
      input: { number: { var: "caller.number" } },
      into: "found",
      next: "news",
      failed,
    });
    expect(problemLines({}, { start: look("sales"), news: say("found.name", "sales") })).toEqual(
      [],
    );
    expect(problemLines({}, { start: look("news"), news: say("found.name", "sales") })).toEqual([
      "warning maybeUnset nodes.news.prompt.1.value",
    ]);
    expect(problemLines({}, { start: look("news"), news: branch({ var: "found" }) })).toEqual([]);
  });

  it("comes with a step that sets it, whatever leads there", () => {
    const set = { type: "set", values: { number: "1" }, next: "news" };
    const open = { type: "hours", schedule: "office", open: "start", closed: "set" };
    const nodes = { open, set, start: collect(), news: say("number", "sales") };
    expect(problemLines({ entry: "open" }, nodes)).toEqual([]);
  });

  it.each<[string, unknown, readonly string[]]>([
    ["is empty", { op: "empty", args: [{ var: "number" }] }, []],
    ["is there", { var: "number" }, []],
    [
      "is not there, or it is 5",
      {
        op: "or",
        args: [
          { op: "not", args: [{ var: "number" }] },
          { op: "eq", args: [{ var: "number" }, "5"] },
        ],
      },
      [],
    ],
    [
      "is 5",
      { op: "eq", args: [{ var: "number" }, "5"] },
      ["warning maybeUnset nodes.news.cases.0.when"],
    ],
  ])("may be asked whether it %s", (_, when, lines) => {
    const nodes = { start: collect({ onExhausted: "news" }), news: branch(when) };
    expect(problemLines({}, nodes)).toEqual(lines);
  });

  it("is looked for in everything a step does", () => {
    const value = { var: "account" };
    const lines = problemLines(
      {},
      {
        start: {
          type: "menu",
          prompt: "Press 1.",
          options: [{ keys: "1", label: "x", when: value, next: "news" }],
        },
        a: { type: "set", values: { other: value }, next: "news" },
        b: {
          type: "lookup",
          endpoint: "customers",
          input: { x: value },
          into: "c",
          next: "news",
          failed: "news",
        },
        d: {
          type: "notify",
          channel: "mail",
          to: "desk",
          text: [{ text: "It is " }, { say: "letters", value }],
          next: "news",
        },
        e: { type: "subflow", flow: "none", input: { x: value }, returned: "news" },
        f: branch(value),
      },
    );
    expect(lines.filter((line) => line.startsWith("error neverSet"))).toEqual(
      [
        "error neverSet nodes.start.options.0.when",
        "error neverSet nodes.a.values.other",
        "error neverSet nodes.b.input.x",
        "error neverSet nodes.d.text.1.value",
        "error neverSet nodes.e.input.x",
        "error neverSet nodes.f.cases.0.when",
      ].toSorted((one, other) => lines.indexOf(one) - lines.indexOf(other)),
    );
  });
});

describe("the presence of people", () => {
  const anna = { var: "person.anna.presence" };
  const asks = (when: unknown) => ({
    start: {
      type: "branch",
      title: "Is Anna there",
      cases: [{ when, next: "news" }],
      otherwise: "sales",
    },
  });
  const lines = (when: unknown, extra: object = {}) =>
    problemLines({ entry: "start" }, { ...asks(when), ...extra }).filter((line) =>
      /presence|neverSet|maybeUnset|unknownName/i.test(line),
    );
  const isOut = { op: "eq", args: [anna, "outOfOffice"] };

  it("is known to the conditions of a branch, in the words it has", () => {
    expect(lines(isOut)).toEqual([]);
    expect(lines({ op: "in", args: [anna, "busy", "inACall"] })).toEqual([]);
    expect(lines({ op: "not", args: [{ op: "eq", args: ["away", anna] }] })).toEqual([]);
    const wrong = { op: "and", args: [isOut, { op: "ne", args: [anna, "outOfOfice"] }] };
    expect(lines(wrong)).toEqual(["warning unknownPresence nodes.start.cases.0.when"]);
    expect(sentenceOf(problemsOf({ entry: "start" }, asks(wrong)), "unknownPresence")).toBe(
      "“Is Anna there” compares somebody’s presence with “outOfOfice”, which it never is. Did you mean “outOfOffice”?",
    );
    expect(
      sentenceOf(
        problemsOf({ entry: "start" }, asks({ op: "eq", args: [anna, "x"] })),
        "unknownPresence",
      ),
    ).toContain("It is one of available, inACall,");
  });

  it("is that of somebody who is bound", () => {
    expect(lines({ op: "eq", args: [{ var: "person.nobody.presence" }, "away"] })).toEqual([
      "error unknownName nodes.start.cases.0.when",
    ]);
  });

  it("is known nowhere else", () => {
    const menu = {
      type: "menu",
      title: "Main",
      prompt: "For Anna, press 1.",
      options: [{ keys: "1", label: "Anna", when: isOut, next: "sales" }],
    };
    expect(lines(isOut, { news: menu })).toEqual([
      "error presenceElsewhere nodes.news.options.0.when",
    ]);
    expect(
      sentenceOf(
        problemsOf({ entry: "start" }, { ...asks(isOut), news: menu }),
        "presenceElsewhere",
      ),
    ).toBe(
      "“Main” asks for the presence of “anna”, which is known to the conditions of a step of type branch alone. Ask there, and lead the call on by it.",
    );
  });
});
