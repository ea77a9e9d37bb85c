import type { Flow, FlowNode } from "../../lib/flow/document/flow";
import { findExitsTaken } from "../../lib/simulation/findExitsTaken";
import { simulateFlowCall } from "../../lib/simulation/simulateFlowCall";
import type { SimulatedWorld } from "../../lib/simulation/simulatedWorld";
import { aPlan } from "../support/aPlan";
import { fixtureFlow } from "../support/readFixture";

function taken(flow: Flow, keys: string, world: Partial<SimulatedWorld> = {}) {
  const plan = aPlan([flow, fixtureFlow("branchOffice")]);
  const finished = simulateFlowCall(plan, {
    name: "a call",
    at: "2026-11-20T09:00:00Z",
    keys,
    ...world,
  });
  if ("problem" in finished) throw new Error(finished.problem);
  return [...findExitsTaken(flow, finished.steps)];
}

/** A flow of a menu `main` and an announcement `news`, and whatever a test adds. */
function aFlow(nodes: Record<string, FlowNode>, changes: Partial<Flow> = {}): Flow {
  const { operator: _operator, globals: _globals, ...bank } = fixtureFlow("bank");
  return {
    ...bank,
    entry: "main",
    nodes: {
      main: {
        type: "menu",
        prompt: "Press 1, 2 or 3.",
        options: [
          { keys: "1", label: "news", next: "news" },
          { keys: "2", label: "the same news", next: "news" },
          { keys: "3", label: "more", next: "more" },
        ],
      },
      news: { type: "say", prompt: "Nothing is new.", next: "hangup" },
      ...nodes,
    },
    ...changes,
  };
}

describe("findExitsTaken", () => {
  it("tells apart ways that lead to the same step", () => {
    const flow = aFlow({ more: { type: "say", prompt: "More.", next: "back" } });
    expect(taken(flow, "1")).toEqual(["nodes.main.options.0.next", "nodes.news.next"]);
    expect(taken(flow, "2")).toEqual(["nodes.main.options.1.next", "nodes.news.next"]);
  });

  it("follows steps that need nobody to the end", () => {
    const flow = aFlow({
      more: { type: "set", values: { asked: "3" }, next: "choose" },
      choose: {
        type: "branch",
        cases: [
          { when: { op: "eq", args: [{ var: "asked" }, "1"] }, next: "news" },
          { when: { op: "eq", args: [{ var: "asked" }, "3"] }, next: "news" },
        ],
        otherwise: "news",
      },
    });
    expect(taken(flow, "3")).toEqual([
      "nodes.main.options.2.next",
      "nodes.more.next",
      "nodes.choose.cases.1.next",
      "nodes.news.next",
    ]);
  });

  test.each<[word: string, keys: string]>([
    ["back", "3"],
    ["main", "3"],
    ["operator", "3"],
    ["hangup", "3"],
  ])("knows a way that leads to %s", (word, keys) => {
    const flow = aFlow({ more: { type: "say", prompt: "More.", next: word } });
    expect(taken(flow, keys)).toEqual(["nodes.main.options.2.next", "nodes.more.next"]);
  });

  it("knows an option that only asks again", () => {
    const flow = aFlow({});
    const again: Flow = {
      ...flow,
      nodes: {
        ...flow.nodes,
        main: {
          type: "menu",
          prompt: "Press 1.",
          options: [{ keys: "1", label: "again", next: "repeat" }],
        },
      },
    };
    expect(taken(again, "1")).toEqual(["nodes.main.options.0.next"]);
  });

  it("counts universal keys, silence, wrong keys and what fails", () => {
    const flow = aFlow(
      {
        more: {
          type: "menu",
          prompt: "Press 9.",
          tries: { noInput: 1, noMatch: 1 },
          options: [],
          onNoInput: "news",
          onNoMatch: "news",
        },
      },
      { globals: { "9": { go: "main" } } },
    );
    expect(taken(flow, "3")).toContain("nodes.more.onNoInput");
    expect(taken(flow, "3 w 1")).toContain("nodes.more.onNoMatch");
    expect(taken(flow, "3 w 9 p1 h")).toEqual(["nodes.main.options.2.next", "globals.9.go"]);
  });

  it("knows the way of a switch that is on", () => {
    const flow: Flow = { ...fixtureFlow("bank"), globals: {} };
    expect(taken(flow, "h", { switches: ["storm"] })).toEqual(["nodes.open.special.next"]);
    expect(taken(flow, "h")).toEqual(["nodes.open.open"]);
  });

  it("comes back from another flow by the way its caller names", () => {
    const flow = aFlow({ more: { type: "subflow", flow: "branchOffice", returned: "news" } });
    expect(taken(flow, "3 w 1")).toEqual([
      "nodes.main.options.2.next",
      "nodes.more.returned",
      "nodes.news.next",
    ]);
  });

  it("knows where a person who does not answer leads, by name and by extension", () => {
    const flow = aFlow({
      more: {
        type: "directory",
        by: ["extension"],
        prompt: "The extension, please.",
        failed: "news",
      },
      news: {
        type: "menu",
        prompt: "Dial an extension.",
        options: [],
        dialExtension: { length: [2, 3], failed: "bye" },
      },
      bye: { type: "hangup" },
    });
    const found = taken(flow, "3 w 10 w p20 101", { transfers: ["busy", "noAnswer"] });
    expect(found).toEqual([
      "nodes.main.options.2.next",
      "nodes.more.failed",
      "nodes.news.dialExtension.failed",
    ]);
  });
});
