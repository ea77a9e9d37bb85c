import { checkFlow } from "../../../lib/flow/check/checkFlow";
import { cleanFlow, problemLines, problemsOf, sentenceOf } from "../../support/checkedFlow";

const say = (next: string) => ({ type: "say", title: "Hours", prompt: "Hello.", next });

describe("the ways of a flow", () => {
  it("lead to steps there are, and the nearest is suggested", () => {
    expect(sentenceOf(problemsOf({}, { news: say("slaes") }), "unknownStep")).toBe(
      "“Hours” leads to “slaes”, which is not a step of this flow. Did you mean “sales”?",
    );
    expect(sentenceOf(problemsOf({}, { news: say("reception") }), "unknownStep")).toBe(
      "“Hours” leads to “reception”, which is not a step of this flow. Name one of the flow's steps, or “back”, “main”, “repeat”, “return”, “hangup” or “operator”.",
    );
  });

  it("begin somewhere", () => {
    expect(sentenceOf(problemsOf({ entry: "strat" }), "unknownStep")).toBe(
      "The flow begins with “strat”, which is not one of its steps. Did you mean “start”?",
    );
    expect(sentenceOf(problemsOf({ entry: "welcome" }), "unknownStep")).toBe(
      "The flow begins with “welcome”, which is not one of its steps. Name the step that answers the call.",
    );
  });

  it("are looked at wherever they are written", () => {
    const lines = problemLines(
      {
        onError: "a1",
        globals: { "0": { go: "a2" }, "9": "repeat" },
        defaults: { onExhausted: "a3", onNoInput: "a4", onNoMatch: "a5" },
      },
      {
        news: { type: "say", prompt: "Hi.", listen: { "1": "a6" }, next: "~goodbye" },
        more: { type: "return" },
      },
    );
    expect(lines.filter((line) => line.startsWith("error unknownStep"))).toEqual(
      [
        "nodes.news.listen.1",
        "nodes.news.next",
        "globals.0.go",
        "onError",
        "defaults.onExhausted",
        "defaults.onNoInput",
        "defaults.onNoMatch",
      ].map((path) => `error unknownStep ${path}`),
    );
  });

  it("lead to the operator only where there is one", () => {
    const problems = problemsOf({ globals: { "0": "operator" } }, { news: say("operator") });
    expect(problems.filter(({ code }) => code === "noOperator")).toMatchObject([
      {
        path: "nodes.news.next",
        severity: "error",
        message:
          "“Hours” leads to the operator, but the flow does not say who that is. Fill in “operator”, or let this way lead to a step.",
      },
      { path: "globals.0", severity: "error" },
    ]);
    expect(problemLines({}, { news: say("operator"), sales: { type: "return" } })).toEqual([
      "warning noOperator nodes.news.next",
    ]);
    const operator = { person: "anna" };
    expect(problemLines({ operator, globals: { "0": "operator" } })).toEqual([]);
  });

  it("are never mistaken for a step's key", () => {
    const problems = problemsOf({}, { back: say("main"), main: say("start") });
    expect(sentenceOf(problems, "takenKey")).toBe(
      "A step cannot be called “back”: as a way it means something else. Give the step another key.",
    );
  });
});

describe("the names of a flow", () => {
  it("mean something in the bindings, and the nearest is suggested", () => {
    const sales = { type: "transfer", title: "Sales", failed: "hangup" };
    const to = (person: string) => ({ sales: { ...sales, to: [{ target: { person } }] } });
    expect(sentenceOf(problemsOf({}, to("ana")), "unknownName")).toBe(
      "“Sales” names a person “ana” that is not known here. Did you mean “anna”?",
    );
    expect(sentenceOf(problemsOf({}, to("frontDesk")), "unknownName")).toBe(
      "“Sales” names a person “frontDesk” that is not known here. Add it to the bindings of this environment, or name another one.",
    );
  });

  it("are looked at wherever they are written", () => {
    const targets = [
      { person: "x1" },
      { queue: "x1" },
      { attendant: "x1" },
      { phone: "x1" },
      { phone: "+4930555011" },
      { voicemail: "x1" },
    ];
    const lines = problemLines(
      { operator: { queue: "x1" } },
      {
        start: {
          type: "menu",
          prompt: "Press 1.",
          pin: { pin: "x1" },
          dialExtension: { length: [2, 3], group: "x1" },
          options: [{ keys: "1", label: "x", next: "sales" }],
        },
        sales: { type: "transfer", to: targets.map((target) => ({ target })) },
        box: { type: "voicemail", mailbox: "x1", prompt: "Speak." },
        find: {
          type: "directory",
          by: ["name"],
          include: ["x1"],
          exclude: ["x2"],
          prompt: "Type.",
        },
        type: {
          type: "collect",
          into: "a",
          kind: "pin",
          pin: "x1",
          list: "x1",
          prompt: "Type.",
          next: "news",
        },
        open: {
          type: "hours",
          schedule: "x1",
          special: { on: "x1", next: "news" },
          open: "news",
          closed: "news",
        },
        look: { type: "lookup", endpoint: "x1", into: "b", next: "news", failed: "news" },
        tell: { type: "notify", channel: "mail", to: "x1", text: "Hi.", next: "news" },
        call: {
          type: "callback",
          number: "ask",
          prompt: "Type.",
          queue: "x1",
          windows: "x1",
          confirmed: "news",
          refused: "news",
        },
      },
    );
    expect(lines.filter((line) => line.includes(" unknown"))).toEqual(
      [
        "error unknownName operator.queue",
        "error unknownName nodes.start.pin.pin",
        "error unknownName nodes.start.dialExtension.group",
        "error unknownName nodes.sales.to.0.target.person",
        "error unknownName nodes.sales.to.1.target.queue",
        "error unknownName nodes.sales.to.2.target.attendant",
        "error unknownName nodes.sales.to.3.target.phone",
        "error unknownName nodes.sales.to.5.target.voicemail",
        "error unknownName nodes.box.mailbox",
        "error unknownName nodes.find.include.0",
        "error unknownName nodes.find.exclude.0",
        "error unknownName nodes.type.list",
        "error unknownName nodes.type.pin",
        "error unknownName nodes.open.schedule",
        "error unknownName nodes.open.special.on",
        "error unknownName nodes.look.endpoint",
        "warning unknownQueue nodes.call.queue",
        "error unknownName nodes.call.windows",
        "error unknownName nodes.tell.to",
      ].toSorted((one, other) => lines.indexOf(one) - lines.indexOf(other)),
    );
  });

  it("mean nothing in bindings that are empty", () => {
    const { problems } = checkFlow(cleanFlow({ operator: { voicemail: "office" } }), {
      bindings: { schema: "bindings/v1" },
    });
    expect(problems.map(({ path }) => path)).toEqual([
      "operator.voicemail",
      "nodes.sales.to.0.target.person",
      "operator",
    ]);
  });

  it("may be opening hours and lists of the flow itself", () => {
    const schedules = { own: { weekly: { monday: [["08:00", "12:00"]] } } };
    const open = { type: "hours", schedule: "own", open: "start", closed: "news" };
    const type = {
      type: "collect",
      into: "code",
      kind: "digits",
      list: "codes",
      prompt: "Please type.",
      next: "news",
    };
    const news = { type: "say", prompt: "News.", next: "type" };
    expect(
      problemLines(
        { entry: "open", schedules, lists: { codes: ["1"] } },
        { open, news, type: { ...type, next: "hangup" } },
      ),
    ).toEqual([]);
  });
});
