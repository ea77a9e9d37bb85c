import type { CallCounts } from "./toCallCounts";

/** So many answered calls of each version are needed before anything is said. */
export const fewestCalls = 100;

/** Beyond this, chance alone would show such a difference in one of twenty comparisons. */
const surelyBeyond = 1.96;

/** Whether another share of callers gives up than before, as far as so many calls can tell. */
export type ShareVerdict = "tooFewCalls" | "noDifference" | "fewer" | "more";

/**
 * Compares which share of answered calls gave up: a two-sided test of two proportions over their pooled share, at 95 %. It says
 * nothing of fewer than 100 calls on either side, nor where fewer than five would be expected to give up or to go on. Pure.
 */
export function compareShares(before: CallCounts, after: CallCounts): ShareVerdict {
  const [many, others] = [before.answered, after.answered];
  if (Math.min(many, others) < fewestCalls) return "tooFewCalls";
  const pooled = (before.gaveUp + after.gaveUp) / (many + others);
  const fewestExpected = Math.min(many, others) * Math.min(pooled, 1 - pooled);
  if (fewestExpected < 5) return "tooFewCalls";
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / many + 1 / others));
  const difference = after.gaveUp / others - before.gaveUp / many;
  if (Math.abs(difference) < surelyBeyond * deviation) return "noDifference";
  return difference < 0 ? "fewer" : "more";
}
