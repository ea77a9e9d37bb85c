import { flowSchema, type Flow } from "../../../../lib/flow/document/flow";
import { cleanFlow, problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";

const spoken = (name: string) => [{ text: "Hello " }, { say: "letters", value: { var: name } }];
const say = (name: string, next = "start") => ({
  type: "say",
  title: "Hello",
  prompt: spoken(name),
  next,
});
const collect = (changes: object = {}) => ({
  type: "collect",
  into: "number",
  kind: "digits",
  prompt: "Please type it.",
  next: "news",
  ...changes,
});
const branch = (when: unknown) => ({
  type: "branch",
  cases: [{ when, next: "sales" }],
  otherwise: "sales",
});

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

describe("variables of several flows", () => {
  const flow = (key: string, nodes: object, entry = "start"): Flow =>
    flowSchema.parse(cleanFlow({ key, entry }, { ...nodes }));
  const call = { type: "subflow", flow: "other", returned: "news" };

  it("come back from a flow that surely sets them", () => {
    const sure = flow("other", { start: collect({ next: "return", onExhausted: "hangup" }) });
    const maybe = flow("other", { start: collect({ next: "return", onExhausted: "return" }) });
    const nodes = { start: call, news: say("number", "sales") };
    expect(problemLines({}, nodes, { flows: { other: sure } })).toEqual([]);
    expect(problemLines({}, nodes, { flows: { other: maybe } })).toEqual([
      "warning maybeUnset nodes.news.prompt.1.value",
    ]);
  });

  it("are given to a flow by those that call it", () => {
    const caller = flow("caller", {
      news: { type: "subflow", flow: "clean", input: { account: "1" }, returned: "sales" },
    });
    const nodes = { news: say("account", "return") };
    expect(problemLines({}, nodes, { flows: { caller } })).toEqual([]);
    expect(problemLines({}, nodes)).toEqual(["warning neverSet nodes.news.prompt.1.value"]);
    expect(sentenceOf(problemsOf({}, nodes), "neverSet")).toBe(
      "“Hello” uses “account”, which no step sets. Each flow that calls this one must give it as input.",
    );
  });

  it("may be set by a flow that goes over to this one", () => {
    const caller = flow("caller", { start: collect(), news: { type: "goto", flow: "clean" } });
    expect(problemLines({}, { news: say("number") }, { flows: { caller } })).toEqual([
      "warning maybeUnset nodes.news.prompt.1.value",
    ]);
  });
});

describe("what is entered in confidence", () => {
  const secret = { into: "secret", sensitive: true };
  const value = { var: "secret" };
  const after = (node: object) => ({ start: collect(secret), news: node });
  const look = (endpoint: string) => ({
    type: "lookup",
    endpoint,
    input: { secret: value },
    into: "found",
    next: "sales",
    failed: "sales",
  });

  it.each<[string, object, readonly string[]]>([
    ["said aloud", say("secret", "sales"), ["error sensitive nodes.news.prompt.1.value"]],
    ["sent in a web address", look("public"), ["error sensitive nodes.news.input.secret"]],
    [
      "sent to an address nobody knows",
      look("none"),
      ["error unknownName nodes.news.endpoint", "error sensitive nodes.news.input.secret"],
    ],
    [
      "copied",
      { type: "set", values: { other: value }, next: "sales" },
      ["error sensitive nodes.news.values.other"],
    ],
    [
      "sent to others",
      {
        type: "notify",
        channel: "mail",
        to: "desk",
        text: [{ text: "It is " }, { say: "digits", value }],
        next: "sales",
      },
      ["error sensitive nodes.news.text.1.value"],
    ],
    ["sent in confidence", look("customers"), []],
    ["compared", branch({ op: "eq", args: [value, "1"] }), []],
  ])("is %s", (_, node, lines) => {
    expect(problemLines({}, after(node))).toEqual(lines);
  });

  it("may be read back once, by the step that took it", () => {
    const confirm = { prompt: spoken("secret") };
    const news = say("caller.number", "sales");
    expect(problemLines({}, { start: collect({ ...secret, confirm }), news })).toEqual([]);
    const again = spoken("secret");
    expect(problemsOf({}, { start: collect({ ...secret, again }), news })).toMatchObject([
      { code: "maybeUnset" },
      {
        code: "sensitive",
        message:
          "“start” says aloud “secret”, which callers enter in confidence. Take it out here.",
      },
    ]);
  });

  it("is every PIN, in whichever flow it was taken, and nothing the flow itself says", () => {
    const pin = flowSchema.parse(
      cleanFlow(
        { key: "pin" },
        { start: collect({ into: "secret", kind: "pin", next: "return" }) },
      ),
    );
    const start = { type: "subflow", flow: "pin", returned: "news" };
    expect(
      problemLines(
        { help: spoken("secret") },
        { start, news: say("secret", "sales") },
        { flows: { pin } },
      ),
    ).toEqual(["error sensitive nodes.news.prompt.1.value", "error sensitive help.1.value"]);
  });
});

describe("numbers in conditions", () => {
  const branch = (when: unknown) => ({
    start: {
      type: "branch",
      title: "Old enough",
      cases: [{ when, next: "news" }],
      otherwise: "sales",
    },
    age: { type: "collect", into: "age", kind: "digits", prompt: "Your age?", next: "start" },
  });
  const lines = (when: unknown) =>
    problemLines({ entry: "age" }, branch(when)).filter((line) => line.includes("textOrder"));
  const age = { var: "age" };

  it("are not in quotes where something is smaller or greater", () => {
    expect(
      sentenceOf(
        problemsOf({ entry: "age" }, branch({ op: "ge", args: [age, "18"] })),
        "textOrder",
      ),
    ).toBe(
      "“Old enough” compares with the text “18”, letter by letter: “9” would come after “18”. Write it as a number, without quotes.",
    );
    expect(lines({ op: "not", args: [{ op: "lt", args: ["18", age] }] })).toHaveLength(1);
  });

  it("may be texts where they are only equal, and times of day", () => {
    expect(lines({ op: "ge", args: [age, 18] })).toEqual([]);
    expect(lines({ op: "eq", args: [age, "0042"] })).toEqual([]);
    expect(lines({ op: "lt", args: [{ var: "now.time" }, "10:00"] })).toEqual([]);
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
