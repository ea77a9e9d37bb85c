import type { Flow } from "../flow/document/flow";
import { listDocumentExits, type DocumentExit } from "./listDocumentExits";

/** What of a flow calls passed, and what none of them did. */
export type FlowCoverage = Readonly<{
  steps: Readonly<{ passed: number; all: number }>;
  exits: Readonly<{ passed: number; all: number }>;
  missedSteps: readonly string[];
  missedExits: readonly DocumentExit[];
}>;

/** Compares a flow with the steps (by key) and exits (by path) that calls passed. Pure. */
export function measureFlowCoverage(
  flow: Flow,
  passedSteps: ReadonlySet<string>,
  passedExits: ReadonlySet<string>,
): FlowCoverage {
  const steps = Object.keys(flow.nodes);
  const exits = listDocumentExits(flow);
  const missedSteps = steps.filter((key) => !passedSteps.has(key));
  const missedExits = exits.filter(({ path }) => !passedExits.has(path));
  return {
    steps: { passed: steps.length - missedSteps.length, all: steps.length },
    exits: { passed: exits.length - missedExits.length, all: exits.length },
    missedSteps,
    missedExits,
  };
}
