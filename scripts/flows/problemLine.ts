import type { FlowProblem } from "../../lib/flow/check/flowProblem";

/** One problem as a line: `error nodes.main.options.2.next: sentence`. Pure. */
export function problemLine({ severity, path, message }: FlowProblem): string {
  return `${severity}${path === "" ? "" : ` ${path}`}: ${message}`;
}
