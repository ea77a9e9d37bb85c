import type { DaysReport } from "./daysReport";
import { toCsv } from "./toCsv";

/** The calls by day as CSV. Pure. */
export function writeDaysCsv({ days }: Pick<DaysReport, "days">): string {
  return toCsv(
    ["day", "calls", "answered", "gave up", "finished"],
    days.map(({ day, calls, answered, gaveUp, isFinished }) => [
      day,
      calls,
      answered,
      gaveUp,
      isFinished ? "yes" : "no",
    ]),
  );
}
