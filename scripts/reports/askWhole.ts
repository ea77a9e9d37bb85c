import type { Period } from "../../lib/reports/daysReport";
import type { ReportsContext } from "./reportsContext";

/** Asks until no day is left to be summed, and says on standard error how many are. */
export async function askWhole<Report extends Period>(
  ask: () => Promise<Report>,
  { stderr }: Pick<ReportsContext, "stderr">,
): Promise<Report> {
  let report = await ask();
  for (let left = Number.POSITIVE_INFINITY; report.pending.length > 0;) {
    // Each question sums a day at least.
    if (report.pending.length >= left) break;
    left = report.pending.length;
    stderr(`Days that are still summed for the first time: ${left}.`);
    report = await ask();
  }
  for (const day of report.partial) stderr(`Of ${day} only the newest calls are counted so far.`);
  return report;
}
