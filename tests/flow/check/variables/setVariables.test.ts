import { flowSchema, type Flow } from "../../../../lib/flow/document/flow";
import { cleanFlow, problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";
import { say, collect } from "./variablesFlow";

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
