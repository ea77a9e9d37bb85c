/** One thing wrong or doubtful in a flow document: where, what to do about it, and whether it stops publishing. */
export type FlowProblem = Readonly<{
  /** Such as `nodes.main.options.2.next`. */
  path: string;
  /** A sentence for the person who wrote the flow. */
  message: string;
  severity: "error" | "warning";
  /** A short constant for machines. */
  code: string;
}>;
