import { chanceOfError } from "./bets";
import type { Evidence } from "./evidence";
import { measures, type Measure } from "./measures";

/** What the calls so far say: that callers are worse off, and in what most; that the version has proved itself; or nothing yet. */
export type CanaryVerdict =
  | Readonly<{ type: "worse"; measure: Measure }>
  | Readonly<{ type: "proven" }>
  | Readonly<{ type: "open" }>;

/**
 * Judges what is known. It may be asked after each call. Callers are worse off where all bets on that together have grown
 * twentyfold; a version has proved itself where, of each measure, those on its being harmless have. Pure.
 */
export function judgeEvidence({ worse, harmless }: Evidence): CanaryVerdict {
  const wealths = measures.map((measure) => ({ measure, wealth: meanOf(worse[measure]) }));
  const together = wealths.reduce((sum, { wealth }) => sum + wealth, 0) / measures.length;
  const [most] = wealths.toSorted((one, other) => other.wealth - one.wealth);
  if (together >= 1 / chanceOfError && most !== undefined)
    return { type: "worse", measure: most.measure };
  return measures.every((measure) => meanOf(harmless[measure]) >= 1 / chanceOfError)
    ? { type: "proven" }
    : { type: "open" };
}

/** The bets share one stake evenly. */
function meanOf(logarithms: readonly number[]): number {
  return logarithms.reduce((sum, one) => sum + Math.exp(one), 0) / logarithms.length;
}
