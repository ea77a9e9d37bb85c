import type { FlowProblemCode, ProblemValues } from "./problemValues";

/** One thing wrong or doubtful in a flow document: where, what to do about it, and whether it stops publishing. */
export type FlowProblem = Readonly<{
  /** Such as `nodes.main.options.2.next`. */
  path: string;
  /** A sentence for the person who wrote the flow. */
  message: string;
  severity: "error" | "warning";
  /** A short constant for machines. */
  code: FlowProblemCode;
  /** What the sentence names, so that it can be said in another language, or mended. */
  values: Readonly<Record<string, ProblemValue>>;
  /** Other places that belong to it, such as the second of two equal keys. */
  related?: readonly string[];
  /** Where the path is in the text, both from 1; only where there is a text. */
  line?: number;
  column?: number;
}>;

type ProblemValue = string | number | readonly string[];

/** Something that stops publishing. */
export function error<Code extends FlowProblemCode>(
  code: Code,
  path: string,
  message: string,
  values: ProblemValues[Code],
  related?: readonly string[],
): FlowProblem {
  return toProblem("error", { path, message, code, values, related });
}

/** Something doubtful that does not stop publishing. */
export function warning<Code extends FlowProblemCode>(
  code: Code,
  path: string,
  message: string,
  values: ProblemValues[Code],
  related?: readonly string[],
): FlowProblem {
  return toProblem("warning", { path, message, code, values, related });
}

function toProblem(
  severity: FlowProblem["severity"],
  {
    values,
    related = [],
    ...problem
  }: Omit<FlowProblem, "severity" | "related" | "line" | "column"> &
    Readonly<{ related?: readonly string[] | undefined }>,
): FlowProblem {
  return {
    ...problem,
    severity,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, bare(value)])),
    ...(related.length === 0 ? {} : { related }),
  };
}

/** Sentences quote the names of steps; values are the names themselves. */
function bare(value: ProblemValue): ProblemValue {
  if (typeof value === "number") return value;
  return typeof value === "string" ? unquoted(value) : value.map(unquoted);
}

function unquoted(text: string): string {
  return text.replace(/^“([^“”]*)”$/, "$1");
}
