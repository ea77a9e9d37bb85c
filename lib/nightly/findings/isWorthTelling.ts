import type { NightlyReport } from "./finding";

/** What stays broken is told again after so long. */
const reminderAfterInMs = 7 * 86_400_000;

/** Whether people are told of a report: something was newly found or mended, or what is still wrong was last told a week ago. Pure. */
export function isWorthTelling({ at, findings, mended, toldAt }: NightlyReport): boolean {
  if (mended.length > 0 || findings.some(({ since }) => since === at)) return true;
  if (findings.length === 0) return false;
  return toldAt === undefined || Date.parse(at) - Date.parse(toldAt) >= reminderAfterInMs;
}
