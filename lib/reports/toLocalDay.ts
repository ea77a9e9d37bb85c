import { addDays } from "../flow/time/addDays";
import { epochMs } from "../flow/time/epochMs";
import { localTime } from "../flow/time/localTime";

const hourInMs = 3_600_000;

/** The instants (ISO) at which a day (2026-11-21) of a time zone begins and ends. Pure. */
export function toLocalDay(day: string, timeZone: string): Readonly<{ from: string; to: string }> {
  return { from: beginning(day, timeZone), to: beginning(addDays(day, 1), timeZone) };
}

/** The first quarter of an hour whose local date is that day or a later one: zones change by quarters, and some skip midnight or a whole day. */
function beginning(day: string, timeZone: string): string {
  const midnight = epochMs(`${day}T00:00:00Z`);
  // The clocks of the earth are 14 hours ahead of UTC at most, and 12 behind it.
  let [before, at] = [midnight - 15 * hourInMs, midnight + 15 * hourInMs];
  const quarterInMs = hourInMs / 4;
  while (at - before > quarterInMs) {
    const middle = before + Math.floor((at - before) / (2 * quarterInMs)) * quarterInMs;
    if (localTime(toIso(middle), timeZone).date >= day) at = middle;
    else before = middle;
  }
  return toIso(at);
}

function toIso(milliseconds: number): string {
  // oxlint-disable-next-line no-restricted-globals -- writes an instant and reads no clock
  return new Date(milliseconds).toISOString();
}
