import { app, type InvocationContext, type Timer } from "@azure/functions";
import { ivr } from "../lib/compose";
import type { Log } from "../lib/log";
import type { Deleted } from "../lib/records/ports";

/** Once a day: deletes what is past its time and says how much. A failure is thrown, so that the host reports it; the next day goes on. */
export function makeRetention(
  ports: Readonly<{
    records: Readonly<{ deleteExpired: (now: string) => Promise<Deleted> }>;
    log: Log;
  }>,
  now: () => string = () => new Date().toISOString(),
): (timer: Timer, context: InvocationContext) => Promise<void> {
  return async () => {
    ports.log.info("expiredDeleted", await ports.records.deleteExpired(now()));
  };
}

app.timer("retention", {
  // Second, minute, hour, day, month, weekday; UTC.
  schedule: "0 17 3 * * *",
  handler: (timer, context) => makeRetention(ivr())(timer, context),
});
