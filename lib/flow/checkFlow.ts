import type { Bindings } from "./bindings";
import { flowSchema, type Flow } from "./flow";
import type { FlowProblem } from "./flowProblem";

/** What a flow is checked against: the environment's names, and the other flows it may call. */
export type CheckContext = Readonly<{
  bindings: Bindings;
  flows?: Readonly<Record<string, Flow>>;
}>;

/** Says everything that is wrong or doubtful in a flow document. `flow` is there when its form is right; it is sound when no problem is an error. Never throws. */
export function checkFlow(
  document: unknown,
  _context: CheckContext,
): Readonly<{ problems: readonly FlowProblem[]; flow?: Flow }> {
  const parsed = flowSchema.safeParse(document);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) => ({
        path: issue.path.join("."),
        message: issue.message,
        severity: "error",
        code: issue.code,
      })),
    };
  }
  return { problems: [], flow: parsed.data };
}
