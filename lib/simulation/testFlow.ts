import type { Bindings } from "../flow/document/bindings";
import type { Flow, TestCall } from "../flow/document/flow";
import type { CallPlan } from "../ivr/call/callPlan";
import { compareCall, type CallDifference } from "./compareCall";
import { measureFlowCoverage, type FlowCoverage } from "./measureFlowCoverage";
import { findExitsTaken } from "./findExitsTaken";
import { simulateFlowCall } from "./simulateFlowCall";

/** How one test call went. Both are empty when it went as expected: `differences` has the sentences, `unexpected` also what they name. */
export type TestedCall = Readonly<{
  name: string;
  differences: readonly string[];
  unexpected: readonly CallDifference[];
  lines: readonly string[];
}>;

/** How all test calls of a flow went, and what of the flow they passed. */
export type FlowTestReport = Readonly<{ calls: readonly TestedCall[]; coverage: FlowCoverage }>;

/** What a flow meets when it is tested: the meaning of its names, and the flows it may call. */
export type TestContext = Readonly<{
  bindings: Bindings;
  flows?: Readonly<Record<string, Flow>>;
}>;

/** Makes every test call that lives with a flow. Pure: nobody is called, nothing is asked, no time passes. */
export function testFlow(flow: Flow, { bindings, flows = {} }: TestContext): FlowTestReport {
  const plan = makeTestPlan(flow, bindings, flows);
  const passedSteps = new Set<string>();
  const passedExits = new Set<string>();
  const calls = (flow.tests ?? []).map((test): TestedCall => {
    const call = simulateFlowCall(plan, test);
    if ("problem" in call) {
      return tested(test, [{ type: "keys", message: call.problem }], []);
    }
    for (const step of call.path) if (step.flow === flow.key) passedSteps.add(step.node);
    for (const exit of findExitsTaken(flow, call.steps)) passedExits.add(exit);
    return tested(test, compareCall(call, test.expect, flow), [...story(test), ...call.lines]);
  });
  return { calls, coverage: measureFlowCoverage(flow, passedSteps, passedExits) };
}

function tested(
  { name }: TestCall,
  unexpected: readonly CallDifference[],
  lines: readonly string[],
): TestedCall {
  return { name, differences: unexpected.map(({ message }) => message), unexpected, lines };
}

/** A plan in which one flow answers, and calls others by name. Pure. */
export function makeTestPlan(
  flow: Flow,
  bindings: Bindings,
  flows: Readonly<Record<string, Flow>>,
): CallPlan {
  const all = { ...flows, [flow.key]: flow };
  const versions = Object.fromEntries(Object.keys(all).map((key) => [key, 1]));
  return { pinned: { entry: flow.key, versions }, flows: all, bindings };
}

function story(test: TestCall): readonly string[] {
  return [`# ${test.name}`, `# keys: ${test.keys === "" ? "none" : test.keys}`];
}
