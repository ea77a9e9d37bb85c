import { app, type InvocationContext, type Timer } from "@azure/functions";
import { ivr } from "../lib/compose/ivr";
import type { Log } from "../lib/log";
import type { Deleted } from "../lib/records/ports";
import type { FinishReportDays } from "../lib/records/makeFinishReportDays";

/**
 * Once a day: sums what reports need, deletes what is past its time, and says how much. A failure is thrown, so that the host
 * reports it; the next day goes on. What has to be deleted does not wait for sums that cannot be made.
 */
export function makeRetention(
  ports: Readonly<{
    records: Readonly<{
      deleteExpired: (now: string) => Promise<Deleted>;
      finishReportDays: FinishReportDays;
    }>;
    log: Log;
  }>,
  now: () => string = () => new Date().toISOString(),
): (timer: Timer, context: InvocationContext) => Promise<void> {
  const { records, log } = ports;
  return async () => {
    const [summed] = await Promise.allSettled([records.finishReportDays(now())]);
    log.info("expiredDeleted", await records.deleteExpired(now()));
    if (summed.status === "rejected") throw summed.reason;
    log.info("reportDaysFinished", summed.value);
  };
}

app.timer("retention", {
  // Second, minute, hour, day, month, weekday; UTC.
  schedule: "0 17 3 * * *",
  handler: async (timer, context) => {
    const { upkeep, records, log } = ivr();
    const { deleteExpired } = await upkeep();
    const { finishReportDays } = await records();
    await makeRetention({ records: { deleteExpired, finishReportDays }, log })(timer, context);
  },
});
