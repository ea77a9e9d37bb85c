import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { bindingsSchema, type Bindings } from "../../lib/flow/document/bindings";
import { checkFlowForCallers } from "../../lib/flow/check/checkFlowForCallers";
import { flowSchema, type Flow } from "../../lib/flow/document/flow";
import { flowClips } from "../../lib/flow/prompts/flowClips";
import { clipKey } from "../../lib/flow/prompts/clip";
import { simulateFlowCall } from "../../lib/simulation/simulateFlowCall";
import { makeTestPlan, testFlow } from "../../lib/simulation/testFlow";

const folder = path.join(__dirname, "../../flows");
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), "utf8"));
const files = readdirSync(folder).filter((name) => name.endsWith(".flow.json"));
const flows: Readonly<Record<string, Flow>> = Object.fromEntries(
  files.map((name) => flowSchema.parse(read(name))).map((flow) => [flow.key, flow]),
);
const complete = ["bank", "clinic", "identify", "shop"].flatMap((key) => flows[key] ?? []);
const bindings: Bindings = bindingsSchema.parse(read("demo.bindings.json"));

describe("the demo flows", () => {
  it("are there", () => {
    expect(complete.map(({ key }) => key)).toEqual(["bank", "clinic", "identify", "shop"]);
  });

  test.each(complete)("$key has nothing wrong and nothing doubtful", (flow) => {
    const { [flow.key]: _own, ...others } = flows;
    const context = { bindings, flows: others, today: "2026-11-21" };
    expect(checkFlowForCallers(flow, context).problems).toEqual([]);
  });

  test.each(complete)("$key goes as its test calls say, by every step and every way", (flow) => {
    const { calls, coverage } = testFlow(flow, { bindings, flows });
    expect(calls.filter(({ differences }) => differences.length > 0)).toEqual([]);
    expect(calls.length).toBeGreaterThanOrEqual(6);
    expect({ steps: coverage.missedSteps, ways: coverage.missedExits }).toEqual({
      steps: [],
      ways: [],
    });
  });

  test.each(complete)("$key says nothing that publishing does not make audible", (flow) => {
    const audible = new Set(
      Object.values(flows).flatMap((one) => flowClips(one, bindings).map(clipKey)),
    );
    const played = (flow.tests ?? []).flatMap((test) => {
      const call = simulateFlowCall(makeTestPlan(flow, bindings, flows), test);
      return "problem" in call ? [] : call.steps.flatMap(({ actions }) => actions);
    });
    const requests = played.flatMap((action) =>
      action.type === "playPrompt" ? [action.clips.map(clipKey)] : [],
    );
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.flat().filter((key) => !audible.has(key))).toEqual([]);
    expect(Math.max(...requests.map(({ length }) => length))).toBeLessThanOrEqual(20);
  });

  it("never print what callers enter in confidence", () => {
    const { bank } = flows;
    const calls = bank === undefined ? [] : testFlow(bank, { bindings, flows }).calls;
    const lines = calls.flatMap((call) => call.lines).filter((line) => !line.startsWith("# keys"));
    expect(lines.join("\n")).not.toMatch(/5105105105105100|4321/);
    expect(lines).toContain("<- tone* #2");
  });
});
