import type { BrokenFlow } from "../../lib/editing/findBrokenFlows";
import { problemLine } from "./problemLines";

/** One line for each error of flows that callers would meet: `main (dialled: *): error operator: sentence`. Pure. */
export function brokenFlowLines(broken: readonly BrokenFlow[]): readonly string[] {
  return broken.flatMap(({ flow, dialled, problems }) =>
    problems.map((problem) => `${flow} (dialled: ${dialled.join(", ")}): ${problemLine(problem)}`),
  );
}
