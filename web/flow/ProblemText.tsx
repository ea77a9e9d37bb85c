import type { FlowProblem } from "../../lib/flow/check/flowProblem";

/** The sentence of a problem, in the language it is written in. */
export function ProblemText({ problem }: Readonly<{ problem: FlowProblem }>) {
  return <span lang="en">{problem.message}</span>;
}
