/** One thing wrong or doubtful in a flow document: where, what to do about it, and whether it stops publishing. */
export type FlowProblem = Readonly<{
  /** Such as `nodes.main.options.2.next`. */
  path: string;
  /** A sentence for the person who wrote the flow. */
  message: string;
  severity: "error" | "warning";
  /** A short constant for machines. */
  code: string;
  /** Where the path is in the text, both from 1; only where there is a text. */
  line?: number;
  column?: number;
}>;

/** Something that stops publishing. */
export function error(code: string, path: string, message: string): FlowProblem {
  return { path, message, severity: "error", code };
}

/** Something doubtful that does not stop publishing. */
export function warning(code: string, path: string, message: string): FlowProblem {
  return { path, message, severity: "warning", code };
}
