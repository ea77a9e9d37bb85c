import { localTime } from "../../lib/flow/time/localTime";

const minuteInMs = 60_000;

/** The ISO instant at which a wall clock in a zone shows `2026-11-30T09:00`; in an hour that the clock skips, an instant beside it. Pure. */
export function instantAt(wall: string, timeZone: string): string {
  const wanted = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) ? Date.parse(`${wall}:00Z`) : NaN;
  if (Number.isNaN(wanted)) return new Date(0).toISOString();
  const near = wanted - offsetInMs(wanted, timeZone);
  // Once more, where the clocks are changed between the two.
  return new Date(wanted - offsetInMs(near, timeZone)).toISOString();
}

/** What a wall clock in a zone shows at an instant, as `2026-11-30T09:00`. Pure. */
export function wallAt(instant: string, timeZone: string): string {
  const { date, time } = localTime(instant, timeZone);
  return `${date}T${time}`;
}

function offsetInMs(at: number, timeZone: string): number {
  const shown = Date.parse(`${wallAt(new Date(at).toISOString(), timeZone)}:00Z`);
  return shown - Math.floor(at / minuteInMs) * minuteInMs;
}
