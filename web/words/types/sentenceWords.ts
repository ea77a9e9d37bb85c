import type { FlowProblemCode } from "../../../lib/flow/check/problemValues";

/** What a problem names, as its sentence needs it. */
export type Named = Readonly<{
  /** What people call the step, or who else in the flow. */
  step: string;
  /** Any other value, as text; lists with commas. */
  value: (name: string) => string;
}>;

/** How each problem is said to those who answer for a flow. What has no sentence here is said in the check's own words. */
export type SentenceWords = Readonly<{
  sentences: Readonly<Partial<Record<FlowProblemCode, (named: Named) => string>>>;
}>;
