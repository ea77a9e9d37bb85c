import type { CallSums } from "./callSums";

/** The calls of one version on one day. */
export type VersionSums = Readonly<{ version: number; sums: CallSums }>;

/** The calls of a flow on one day, each version's for itself. */
export type SummedDay = Readonly<{
  day: string;
  /** Nothing is added any more. */
  isFinished: boolean;
  versions: readonly VersionSums[];
}>;
