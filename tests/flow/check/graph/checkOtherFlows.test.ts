import { checkFlow } from "../../../../lib/flow/check/checkFlow";
import type { Flow } from "../../../../lib/flow/document/flow";
import { flowSchema } from "../../../../lib/flow/document/flow";
import { cleanFlow, problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";
import { richBindings } from "../../../support/richBindings";

describe("flows that call one another", () => {
  const calls = (key: string, to: string, type = "subflow"): Flow =>
    flowSchema.parse({
      ...cleanFlow({ key, entry: "first" }),
      nodes: {
        first: type === "goto" ? { type, flow: to } : { type, flow: to, returned: "return" },
      },
    });
  const lines = (nodes: object, flows: Readonly<Record<string, Flow>>) =>
    problemLines({}, { ...nodes }, { flows }).filter((line) => line.startsWith("error"));

  it("are published before they are called", () => {
    const start = { type: "subflow", title: "Ask", flow: "paymnts", returned: "news" };
    const flows = { payments: calls("payments", "clean") };
    expect(sentenceOf(problemsOf({}, { start }, { flows }), "unknownFlow")).toBe(
      "“Ask” calls the flow “paymnts”, which is not published here. Did you mean “payments”?",
    );
    expect(sentenceOf(problemsOf({}, { start }), "unknownFlow")).toBe(
      "“Ask” calls the flow “paymnts”, which is not published here. Publish that flow first.",
    );
  });

  it("may not do so in a circle that opens one in the other", () => {
    const start = { type: "subflow", title: "Ask", flow: "a", returned: "news" };
    const flows = { a: calls("a", "b", "goto"), b: calls("b", "clean") };
    expect(sentenceOf(problemsOf({}, { start }, { flows }), "flowCircle")).toBe(
      "“Ask” calls a flow that leads into this one again: “clean”, “a”, “b”, “clean”. Let one of them come back with “return” instead.",
    );
  });

  it("may go over to one another for good", () => {
    const flows = {
      a: flowSchema.parse({
        ...cleanFlow({ key: "a" }, { news: { type: "goto", flow: "clean" } }),
      }),
    };
    expect(lines({ news: { type: "goto", flow: "a" } }, flows)).toEqual([]);
  });

  it("may be twelve deep, and not thirteen", () => {
    const chain = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, index) => {
          const key = `f${index}`;
          const last = index === length - 1;
          return [key, last ? flowSchema.parse(cleanFlow({ key })) : calls(key, `f${index + 1}`)];
        }),
      );
    const start = { type: "subflow", flow: "f0", returned: "news" };
    const news = { type: "say", prompt: "News.", next: "hangup" };
    expect(lines({ start, news }, chain(11))).toEqual([]);
    expect(lines({ start, news }, chain(12))).toEqual(["error flowsTooDeep nodes.start.flow"]);
  });

  it("need not be sound for the check to end", () => {
    const flows = { a: calls("a", "a"), b: calls("b", "b", "goto") };
    const nodes = {
      start: { type: "subflow", flow: "a", returned: "news" },
      news: { type: "goto", flow: "b" },
    };
    const { flow } = checkFlow(cleanFlow({}, nodes), { bindings: richBindings, flows });
    expect(flow?.key).toBe("clean");
  });
});
