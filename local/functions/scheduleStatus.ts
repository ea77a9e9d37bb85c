/** What a timer tells its function, in the shape of https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer#usage. Nothing remembers the runs before this one. */
export function scheduleStatus(last: Date | undefined, next: Date): unknown {
  const lastRun = last ? withZone(last) : "0001-01-01T00:00:00";
  return {
    Schedule: { AdjustForDST: true },
    ScheduleStatus: { Last: lastRun, LastUpdated: lastRun, Next: withZone(next) },
    IsPastDue: false,
  };
}

function withZone(date: Date): string {
  return date.toISOString().replace("Z", "+00:00");
}
