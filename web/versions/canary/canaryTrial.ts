import type { Measure } from "../../../lib/canary/measures";

/** Of how many calls of a version each thing happened in how many. */
type Counted = Readonly<{ calls: number; happened: Readonly<Record<Measure, number>> }>;

/** The version of a flow that some callers try, or tried last, beside the one that the others have. */
export type CanaryTrial = Readonly<{
  version: number;
  liveVersion: number;
  share: number;
  since: string;
  countedTo: string;
  evidence: Readonly<{ live: Counted; tried: Counted; lateAfterInSeconds?: number }>;
  /** Without `who` where the calls decided. */
  end?: Readonly<{ type: "taken" | "withdrawn"; at: string; who?: string; measure?: Measure }>;
}>;
