import { toCsv } from "./toCsv";
import type { WaysReport } from "./waysReport";

/** How many calls came to each step and left it by each exit, as CSV: one line a way, one without an exit for the step itself. Pure. */
export function writeWaysCsv({ steps }: Pick<WaysReport, "steps">): string {
  return toCsv(
    ["step", "exit", "calls", "gave up"],
    steps.flatMap(({ step, calls, gaveUp, exits }) => [
      [step, "", calls, gaveUp],
      ...Object.entries(exits).map(([exit, count]) => [step, exit, count, undefined]),
    ]),
  );
}
