import { daysSinceEpoch } from "./daysSinceEpoch";
import { isCalendarDate } from "./isCalendarDate";

/** Milliseconds since 1970 of an ISO instant in UTC (`2026-11-21T09:00:00.000Z`); NaN when it is none, also when the day or the time does not exist. Digits beyond milliseconds are cut off. Pure: the core has no clock. */
export function epochMs(iso: string): number {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})\d*)?)?Z$/.exec(
      iso,
    );
  if (match === null) return Number.NaN;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part || 0));
  if (!isCalendarDate(year, month, day)) return Number.NaN;
  const seconds = daysSinceEpoch(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second;
  return seconds * 1000 + Number((match[7] ?? "0").padEnd(3, "0"));
}

/** Milliseconds from one ISO instant to another; 0 when either is none or they run backwards. */
export function elapsedInMs(from: string, to: string): number {
  const elapsed = epochMs(to) - epochMs(from);
  return elapsed > 0 ? elapsed : 0;
}
