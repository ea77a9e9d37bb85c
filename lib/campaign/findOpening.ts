import type { Schedule } from "../flow/document/schedule";
import { scheduleState } from "../flow/time/scheduleState";

/** In which one may be called where nobody says otherwise. */
const dayHours: Schedule = {
  weekly: Object.fromEntries(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"].map((day) => [
      day,
      [["08:00", "20:00"]],
    ]),
  ),
};

const stepInMs = 15 * 60_000;
/** Longer than any holiday. */
const longestSearchInMs = 35 * 86_400_000;

/**
 * The first instant from the one given at which somebody in a time zone may be called; undefined where there is none in five
 * weeks. `always`: at any time. Pure.
 */
export function findOpening(
  at: string,
  timeZone: string,
  hours: Schedule | "always" | undefined,
): string | undefined {
  if (hours === "always") return at;
  const isOpen = (instant: string) =>
    scheduleState(hours ?? dayHours, instant, timeZone) === "open";
  if (isOpen(at)) return at;
  const from = Date.parse(at);
  const first = Math.ceil((from + 1) / stepInMs) * stepInMs;
  for (let ms = first; ms <= from + longestSearchInMs; ms += stepInMs) {
    const instant = new Date(ms).toISOString();
    if (isOpen(instant)) return instant;
  }
  return undefined;
}
