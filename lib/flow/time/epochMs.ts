import { daysSinceEpoch } from "./isCalendarDate";
import { isCalendarDate } from "./isCalendarDate";

const instant = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?Z$/;

/** Milliseconds since 1970 of an ISO instant in UTC (`2026-11-21T09:00:00.000Z`); NaN when it is none, also when the day or the time does not exist. Digits beyond milliseconds are cut off. Pure: the core has no clock. */
export function epochMs(iso: string): number {
  if (!instant.test(iso)) return Number.NaN;
  const year = digits(iso, 0, 4);
  const month = digits(iso, 5, 7);
  const day = digits(iso, 8, 10);
  if (!isCalendarDate(year, month, day)) return Number.NaN;
  const hours = daysSinceEpoch(year, month, day) * 24 + digits(iso, 11, 13);
  return (hours * 60 + digits(iso, 14, 16)) * 60_000 + secondsInMs(iso);
}

/** Nothing, `:09` or `:09.1` between the minute and the Z. */
function secondsInMs(iso: string): number {
  const end = iso.length - 1;
  const wholeInMs = end > 16 ? digits(iso, 17, 19) * 1000 : 0;
  if (end <= 20) return wholeInMs;
  const fraction = digits(iso, 20, Math.min(end, 23));
  return wholeInMs + fraction * (end === 21 ? 100 : end === 22 ? 10 : 1);
}

/** Reads digits in place: every step of a call asks for the time, and texts cut out of it cost more than all the rest. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

/** Milliseconds from one ISO instant to another; 0 when either is none or they run backwards. */
export function elapsedInMs(from: string, to: string): number {
  const elapsed = epochMs(to) - epochMs(from);
  return elapsed > 0 ? elapsed : 0;
}
