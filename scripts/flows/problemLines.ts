import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { CommandInput } from "../commandLine/command";

const most = 20;

/** Problems as lines: the first twenty, and how many more there are; with `--all` every one. Pure. */
export function problemLines(
  problems: readonly FlowProblem[],
  input: Pick<CommandInput, "has">,
  file?: string,
): readonly string[] {
  const shown = input.has("all") ? problems : problems.slice(0, most);
  const left = problems.length - shown.length;
  const lines = shown.map((problem) => problemLine(problem, file));
  return left === 0
    ? lines
    : [...lines, `and ${left.toLocaleString("en")} more: --all shows them.`];
}

/** One problem as a line: `main.flow.json:12:7 error nodes.main.options.2.next: sentence`, without a place where no file is. Pure. */
export function problemLine(
  { severity, path, message, line, column }: FlowProblem,
  file?: string,
): string {
  const place = file === undefined || line === undefined ? "" : `${file}:${line}:${column ?? 1} `;
  return `${place}${severity}${path === "" ? "" : ` ${path}`}: ${message}`;
}
