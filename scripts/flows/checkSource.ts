import type { CheckContext } from "../../lib/flow/check/checkFlow";
import { checkFlowForCallers } from "../../lib/flow/check/checkFlowForCallers";
import type { Flow } from "../../lib/flow/document/flow";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { SourceFile } from "./sourceFile";

/** Checks the flow of a file: every problem has its line and column. `flow` is there when its form is right. */
export function checkSource(
  { document, repeated, locate }: SourceFile,
  context: CheckContext,
): Readonly<{ problems: readonly FlowProblem[]; flow?: Flow }> {
  const { flow, problems } = checkFlowForCallers(document, context);
  const located = locate([...repeated, ...problems]);
  return flow === undefined || repeated.length > 0
    ? { problems: located }
    : { problems: located, flow };
}
