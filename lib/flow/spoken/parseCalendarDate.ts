import { isCalendarDate } from "../time/isCalendarDate";
import type { CalendarDate } from "./spokenLanguage";

/** The day of a local ISO date (`2026-11-21`), or of a local date with a time; undefined when it is none. An instant in UTC has no local day and is none. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?$/.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  return isCalendarDate(year, month, day) ? { year, month, day } : undefined;
}
