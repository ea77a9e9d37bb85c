import { checkFlow } from "../../../../lib/flow/check/checkFlow";
import { cleanFlow, problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";

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
