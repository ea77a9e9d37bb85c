import type { Counts } from "./callSums";

/** Results in which a caller hung up amid the menus, or the menus could not help. */
const givenUp = ["abandoned", "gaveUp"];

/** How many were answered, and how many of these gave up. */
export type CallCounts = Readonly<{ calls: number; answered: number; gaveUp: number }>;

/** True for a call that ended where its caller got no further. Pure. */
export function hasGivenUp(result: string): boolean {
  return givenUp.includes(result);
}

/** What results come to. Pure. */
export function toCallCounts(results: Counts): CallCounts {
  const all = Object.entries(results);
  const sum = (counted: typeof all) => counted.reduce((total, [, count]) => total + count, 0);
  return {
    calls: sum(all),
    answered: sum(all.filter(([result]) => result !== "notAnswered")),
    gaveUp: sum(all.filter(([result]) => hasGivenUp(result))),
  };
}
