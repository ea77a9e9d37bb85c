import type { FlowProblem } from "../../lib/flow/check/flowProblem";

/** Puts what is to mend before what is to look at. */
export function bySeverity(one: FlowProblem, other: FlowProblem): number {
  return rank(one) - rank(other);
}

function rank({ severity }: FlowProblem): number {
  return severity === "error" ? 0 : 1;
}
