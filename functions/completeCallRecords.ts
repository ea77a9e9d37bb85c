import { app, type InvocationContext, type Timer } from "@azure/functions";
import { ivr } from "../lib/compose/ivr";
import type { Log } from "../lib/log";
import type { CompleteCallRecords } from "../lib/records/makeCompleteCallRecords";

/**
 * Once an hour: adds to records of calls what Teams and the telephone network say of them afterwards, where the app may ask.
 * A failure is thrown, so that the host reports it; the next hour goes on.
 */
export function makeCompletion(
  ports: Readonly<{
    records: Readonly<{ completeCallRecords: CompleteCallRecords }>;
    log: Log;
  }>,
): (timer: Timer, context: InvocationContext) => Promise<void> {
  const { records, log } = ports;
  return async () => {
    const completed = await records.completeCallRecords();
    if (completed !== undefined) log.info("callRecordsCompleted", completed);
  };
}

app.timer("completeCallRecords", {
  // Second, minute, hour, day, month, weekday; UTC.
  schedule: "0 41 * * * *",
  handler: async (timer, context) => {
    const { upkeep, log } = ivr();
    await makeCompletion({ records: await upkeep(), log })(timer, context);
  },
});
