import { daysSinceEpoch } from "./daysSinceEpoch";

/** True for a day that the Gregorian calendar has. Months count from 1. Pure. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const next = month === 12 ? daysSinceEpoch(year + 1, 1, 1) : daysSinceEpoch(year, month + 1, 1);
  return day <= next - daysSinceEpoch(year, month, 1);
}
