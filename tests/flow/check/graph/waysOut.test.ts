import { makeFindWaysOut } from "../../../../lib/flow/check/graph/waysOut";
import type { Flow } from "../../../../lib/flow/document/flow";
import { flowOf } from "../../../support/flowOf";

const menu = (next: string, changes: object = {}) => ({
  type: "menu",
  prompt: "Choose.",
  options: [{ keys: "1", label: next, next }],
  ...changes,
});
const say = (next: string) => ({ type: "say", prompt: "News.", next });

/** How a call leaves the first of some flows: by itself, and by a key. */
function waysOut(...flows: readonly (readonly [string, Readonly<Record<string, object>>])[]) {
  const all = flows.map(([key, nodes]): [string, Flow] => [key, flowOf(nodes, { key })]);
  const find = makeFindWaysOut(new Map(all));
  const said = (passiveOnly: boolean) =>
    Object.entries(find(flows[0]?.[0] ?? "", passiveOnly))
      .filter(([, isThere]) => isThere)
      .map(([way]) => way);
  return { idle: said(true), all: said(false) };
}

describe("how a call leaves a flow", () => {
  it.each<[string, Readonly<Record<string, object>>, readonly string[], readonly string[]]>([
    ["by itself", { start: say("return") }, ["returns"], ["returns"]],
    ["by a key alone", { start: menu("return") }, [], ["returns"]],
    ["not at all", { start: say("hangup") }, [], []],
    ["for the main menu, by a key", { start: menu("main") }, [], ["mains"]],
    [
      "back from its first question, when nobody presses a key",
      { start: menu("start", { onNoInput: "back", tries: { noInput: 1 } }) },
      ["backs"],
      ["backs"],
    ],
  ])("%s", (_how, nodes, idle, all) => {
    expect(waysOut(["one", nodes])).toEqual({ idle, all });
  });

  it("goes over to others and is left as they are", () => {
    const over = { start: { type: "goto", flow: "two" } };
    expect(waysOut(["one", over], ["two", { start: menu("return") }])).toEqual({
      idle: [],
      all: ["returns"],
    });
  });

  it("goes on after another one only where that comes back", () => {
    const within = { start: { type: "subflow", flow: "two", returned: "return" } };
    const by = (nodes: Readonly<Record<string, object>>) =>
      waysOut(["one", within], ["two", nodes]).all;

    expect(by({ start: say("return") })).toEqual(["returns"]);
    expect(by({ start: say("hangup") })).toEqual([]);
    // The main menu is that of the outermost flow.
    expect(by({ start: menu("main") })).toEqual(["mains"]);
  });

  it("is taken to come back where nobody knows it, and comes to no end in a circle of flows", () => {
    const to = (flow: string) => ({ start: { type: "subflow", flow, returned: "return" } });

    expect(waysOut(["one", to("unknown")]).all).toEqual(["returns"]);
    expect(waysOut(["one", to("two")], ["two", to("one")])).toEqual({ idle: [], all: [] });
  });
});
