import { flowSchema } from "../../../../lib/flow/document/flow";
import { cleanFlow, problemLines, problemsOf } from "../../../support/checkedFlow";
import { spoken, say, collect, branch } from "../variables/variablesFlow";

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
