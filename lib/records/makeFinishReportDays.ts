import { localTime } from "../flow/time/localTime";
import type { FlowStore } from "../publishing/ports";
import { addDays } from "../flow/time/addDays";
import type { SumDays } from "./makeSumDays";
import { callRecordDays } from "./ports";

/** Sums the days that are over and not kept yet, of every flow; how many, and of how many flows there are more. Rejects with STORAGE_UNAVAILABLE. */
export type FinishReportDays = (
  now: string,
) => Promise<Readonly<{ days: number; unfinishedFlows: number }>>;

/** What one night sums at most for one flow; the next night goes on. */
const limits = { records: 200_000, days: 400 };

/** Makes the nightly work on reports: whoever looks at them by day need not wait, and no day goes with its records before it was summed. */
export function makeFinishReportDays(
  ports: Readonly<{ sumDays: SumDays; flowStore: Pick<FlowStore, "listFlows"> }>,
): FinishReportDays {
  return async (now) => {
    const to = addDays(localTime(now, "UTC").date, -1);
    const from = addDays(to, -callRecordDays);
    let [days, unfinishedFlows] = [0, 0];
    for (const { key: flow } of await ports.flowStore.listFlows()) {
      const { finished, period } = await ports.sumDays({ flow, from, to }, limits);
      days += finished;
      if (period.pending.length > 0) unfinishedFlows += 1;
    }
    return { days, unfinishedFlows };
  };
}
