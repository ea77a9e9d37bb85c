import { epochMs } from "./epochMs";

/** True for a day that the Gregorian calendar has in the years 0 to 9999. Months count from 1. Pure. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  return !Number.isNaN(countDaysSinceEpoch(year, month, day));
}

/** Days from 1970-01-01 in the Gregorian calendar; NaN for a day that it does not have. */
export function countDaysSinceEpoch(year: number, month: number, day: number): number {
  const [yyyy, mm, dd] = [String(year).padStart(4, "0"), ...[month, day].map(twoDigits)];
  return epochMs(`${yyyy}-${mm}-${dd}T00:00Z`) / 86_400_000;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
