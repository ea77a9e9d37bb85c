import type { CampaignLoad } from "../../campaign/campaign";
import type { CallTotals } from "../ports";

/** Reads how much is called at an ISO instant. Rejects with STORAGE_UNAVAILABLE. */
export type ReadLoad = (at: string) => Promise<Omit<CampaignLoad, "hours">>;

/** A day that goes on is counted again after so long; one that is over is counted once. */
const countedForInMs = 60_000;

/** Makes the reading of how much is called: what goes on, and what there was of the month. */
export function makeReadLoad({ countLiveCalls, countCallsOfDay }: CallTotals): ReadLoad {
  const known = new Map<string, Readonly<{ count: number; countedAt: number; isOver: boolean }>>();
  const countDay = async (day: string, at: string): Promise<number> => {
    const before = known.get(day);
    const now = Date.parse(at);
    if (before?.isOver === true) return before.count;
    if (before !== undefined && now - before.countedAt < countedForInMs) return before.count;
    const count = await countCallsOfDay(day);
    // Calls of yesterday may go on for an hour.
    const isOver = now - Date.parse(day) > 26 * 3_600_000;
    known.set(day, { count, countedAt: now, isOver });
    return count;
  };
  return async (at) => {
    const liveCalls = await countLiveCalls();
    const counts = await Promise.all(listDays(at).map((day) => countDay(day, at)));
    return { liveCalls, monthCalls: counts.reduce((sum, one) => sum + one, liveCalls) };
  };
}

/** The UTC days of the month so far. */
function listDays(at: string): readonly string[] {
  const today = new Date(at).toISOString().slice(0, 10);
  const month = today.slice(0, 8);
  return Array.from({ length: Number(today.slice(8)) }, (_, index) => {
    return `${month}${String(index + 1).padStart(2, "0")}`;
  });
}
