import { epochMs } from "./epochMs";

/** Day names as schedules use them, Sunday first. */
export const weekdays = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

/** What the clock on the wall says in a time zone. `weekday` is an index into `weekdays`. */
export type LocalTime = Readonly<{ date: string; time: string; weekday: number }>;

/** The local date (`2026-11-21`) and time (`09:05`) of an ISO instant in an IANA zone, in UTC when the zone is unknown. Daylight saving is the zone's. What is no instant counts as the beginning of 1970. */
export function localTime(at: string, timeZone: string): LocalTime {
  const parts = formatter(timeZone).formatToParts(epochMs(at) || 0);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "00";
  return {
    date: `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
    weekday: Math.max(0, shortNames.indexOf(part("weekday"))),
  };
}

/** True for an IANA zone name this runtime knows. An offset such as +01:00 is no zone: only some runtimes take it, and it has no daylight saving. */
export function isTimeZone(timeZone: string): boolean {
  if (!/^[a-z]/i.test(timeZone)) return false;
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone }).resolvedOptions().timeZone !== "";
  } catch {
    // Intl has no other way to ask than to try.
    return false;
  }
}

const shortNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: isTimeZone(timeZone) ? timeZone : "UTC",
    hourCycle: "h23",
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formatters.set(timeZone, made);
  return made;
}
