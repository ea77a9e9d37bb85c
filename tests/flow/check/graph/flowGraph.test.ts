import type { Flow } from "../../../../lib/flow/document/flow";
import { asks, flowGraph, nodeOf, type Edge } from "../../../../lib/flow/check/graph/flowGraph";
import { flowOf } from "../../../support/flowOf";

const menu = (options: Readonly<Record<string, string>>, changes: object = {}) => ({
  type: "menu",
  prompt: "Choose.",
  options: Object.entries(options).map(([keys, next]) => ({ keys, label: next, next })),
  ...changes,
});
const say = (next?: string) => ({
  type: "say",
  prompt: "News.",
  ...(next === undefined ? {} : { next }),
});

/** Where a step leads: `!` where a caller who presses nothing is taken, the way back and to the main menu by their kind. */
const waysOf = (flow: Flow, key: string): readonly string[] => [
  ...new Set((flowGraph(flow).edges.get(key) ?? []).map((edge) => sayEdge(edge))),
];
const sayEdge = ({ to, kind, passive, goto, through, leaves }: Edge): string =>
  [
    goto === undefined ? to : `into ${goto}`,
    ...(kind === "forward" ? [] : [kind]),
    ...(through === undefined ? [] : [`through ${through} by ${leaves ?? ""}`]),
    ...(passive ? ["!"] : []),
  ].join(" ");

describe("the graph of a flow", () => {
  it("leads by keys, by silence, and by the built-in steps that the flow comes to", () => {
    const flow = flowOf({ start: menu({ "1": "news", "2": "gone" }), news: say("hangup") });

    expect(waysOf(flow, "start")).toEqual(["news", "~error", "~goodbye !", "~error !"]);
    expect(waysOf(flow, "news")).toEqual(["~goodbye !"]);
    expect([...flowGraph(flow).nodes.keys()].toSorted()).toEqual([
      "news",
      "start",
      "~error",
      "~goodbye",
    ]);
  });

  it("leads by universal keys from wherever keys are taken, and nobody idle", () => {
    const flow = flowOf(
      { start: menu({ "1": "bye" }), bye: { type: "hangup", prompt: "Bye." } },
      { operator: { person: "anna" }, globals: { "0": "operator", "9": { go: "bye" } } },
    );

    expect(waysOf(flow, "start")).toEqual(expect.arrayContaining(["~operator", "bye"]));
    expect(waysOf(flow, "bye")).toEqual([]);
  });

  it("leads back to the questions before, where that needs no key", () => {
    const back = { onNoInput: "back", tries: { noInput: 1 } };
    const flow = flowOf({
      start: menu({ "1": "first", "2": "second", "3": "back" }),
      first: menu({ "1": "hub" }),
      second: say("hub"),
      hub: menu({ "1": "back" }, back),
    });

    expect(waysOf(flow, "hub").filter((way) => way.includes("back"))).toEqual([
      "first back !",
      "start back !",
    ]);
    // A key leads to where its caller has been: nothing new is reached by it.
    expect(waysOf(flow, "start").filter((way) => way.includes("back"))).toEqual([]);
  });

  it("leads back from the first question to before the flow", () => {
    const flow = flowOf({ start: menu({ "1": "start" }, { onNoInput: "back" }) });
    expect(waysOf(flow, "start")).toContain("<back> main !");
  });

  it("leads to the main menu: the step of that name, else of the outermost flow", () => {
    const nodes = { start: menu({ "1": "main" }), other: menu({ "1": "start" }) };
    expect(waysOf(flowOf(nodes), "start")).toContain("<main> main");
    expect(waysOf(flowOf({ ...nodes, main: menu({ "1": "start" }) }), "start")).toContain(
      "main main",
    );
  });

  it("has its main menu where callers met a first question, or where it begins", () => {
    const flow = flowOf({
      hello: say("split"),
      split: {
        type: "share",
        parts: [50, 50].map((percent, index) => ({ percent, next: `q${index}` })),
      },
      q0: menu({ "1": "later" }),
      q1: menu({ "1": "later" }),
      later: menu({ "1": "q0" }),
    });

    expect(flowGraph(flow).mainTargets).toEqual(["hello", "q0", "q1"]);
    expect(flowGraph(flowOf({ start: menu({ "1": "start" }) })).mainTargets).toEqual(["start"]);
  });

  it("goes on after another flow only as that one is left, and never after one it goes over to", () => {
    const flow = flowOf({
      in: { type: "subflow", flow: "shop", returned: "over" },
      over: { type: "goto", flow: "shop" },
    });

    expect(waysOf(flow, "in").filter((way) => way.includes("through"))).toEqual([
      "over through shop by return !",
      "<back> main through shop by back !",
      "<main> main through shop by main !",
    ]);
    expect(waysOf(flow, "over")).toEqual(["into shop !"]);
  });
});

describe("the steps of a graph", () => {
  const flow = flowOf({ start: menu({ "1": "hangup" }), news: say() });

  it("are the flow's own and the built-in ones that it comes to", () => {
    expect(nodeOf(flow, "news")?.type).toBe("say");
    expect(nodeOf(flow, "~goodbye")?.type).toBe("hangup");
    expect(nodeOf(flow, "~operator")).toBeUndefined();
    expect(nodeOf(flow, "constructor")).toBeUndefined();
  });

  it("ask, or do not", () => {
    expect(["start", "news", "~goodbye", "nowhere"].map((key) => asks(flow, key))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
