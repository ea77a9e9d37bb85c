import type { Flow } from "../flow/flow";
import { edgesOf, type FlowEdge } from "./markEdges";

/** What of a flow calls passed, and what none of them did. */
export type FlowCoverage = Readonly<{
  steps: Readonly<{ passed: number; all: number }>;
  edges: Readonly<{ passed: number; all: number }>;
  missedSteps: readonly string[];
  missedEdges: readonly FlowEdge[];
}>;

/** Compares a flow with the steps (by key) and edges (by path) that calls passed. Pure. */
export function flowCoverage(
  flow: Flow,
  passedSteps: ReadonlySet<string>,
  passedEdges: ReadonlySet<string>,
): FlowCoverage {
  const steps = Object.keys(flow.nodes);
  const edges = edgesOf(flow);
  const missedSteps = steps.filter((key) => !passedSteps.has(key));
  const missedEdges = edges.filter(({ path }) => !passedEdges.has(path));
  return {
    steps: { passed: steps.length - missedSteps.length, all: steps.length },
    edges: { passed: edges.length - missedEdges.length, all: edges.length },
    missedSteps,
    missedEdges,
  };
}
