import type { FlowProblem } from "../../lib/flow/check/flowProblem";

/** One problem as a line: `main.flow.json:12:7 error nodes.main.options.2.next: sentence`, without a place where no file is. Pure. */
export function problemLine(
  { severity, path, message, line, column }: FlowProblem,
  file?: string,
): string {
  const place = file === undefined || line === undefined ? "" : `${file}:${line}:${column ?? 1} `;
  return `${place}${severity}${path === "" ? "" : ` ${path}`}: ${message}`;
}
