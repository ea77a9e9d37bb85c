import type { Counts } from "../reports/callSums";
import type { Measure } from "./measures";

/** Of how many calls each thing happened in how many. */
export type Counted = Readonly<{ calls: number; happened: Readonly<Record<Measure, number>> }>;

/** What one version has come to; the times to a person by their class, see `findLengthClass`. */
export type VersionCounts = Counted & Readonly<{ times: Counts }>;

/** By what each bet of a measure has grown: logarithms, one for each difference that was bet on. */
export type Bets = Readonly<Record<Measure, readonly number[]>>;

/**
 * All that is known of a version on trial beside the one that is live: counts and bets, and nobody in them. `waiting` are the
 * calls of the live version since the last one of the version on trial; they are bet on together with its next.
 */
export type Evidence = Readonly<{
  live: VersionCounts;
  tried: VersionCounts;
  waiting: Counted;
  /** A person later than this is late; absent while too few calls say what is usual. */
  lateAfterInSeconds?: number;
  /** Bets on callers being worse off, and on their not being worse off by ten points. */
  worse: Bets;
  harmless: Bets;
}>;
