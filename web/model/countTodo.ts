import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import { stepOfPath } from "./edits/placeName";

/** How much of a step is to mend, and to look at. */
export type Todo = Readonly<{ errors: number; warnings: number }>;

/** Counts by step what is still to do; what is to do at the door has no name. Pure. */
export function countTodo(problems: readonly FlowProblem[]): ReadonlyMap<string, Todo> {
  const counts = new Map<string, Todo>();
  for (const { path, severity } of problems) {
    const step = path.split(".")[0] === "door" ? "" : stepOfPath(path);
    if (step === undefined) continue;
    const { errors, warnings } = counts.get(step) ?? { errors: 0, warnings: 0 };
    const isError = severity === "error";
    counts.set(step, {
      errors: errors + (isError ? 1 : 0),
      warnings: warnings + (isError ? 0 : 1),
    });
  }
  return counts;
}
