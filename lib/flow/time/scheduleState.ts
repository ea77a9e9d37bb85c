import type { Schedule } from "../document/flow";
import { localTime, weekdays } from "./localTime";

/** Whether somebody is there at an instant: a holiday goes before the weekly hours, and may have hours of its own. Ranges include their beginning, not their end. */
export function scheduleState(
  schedule: Schedule,
  at: string,
  timeZone: string,
): "open" | "closed" | "holiday" {
  const now = localTime(at, timeZone);
  const holiday = schedule.holidays?.find(
    ({ from, to }) => from <= now.date && now.date <= (to ?? from),
  );
  if (holiday !== undefined) return isWithin(holiday.open ?? [], now.time) ? "open" : "holiday";
  const day = weekdays[now.weekday] ?? "sunday";
  return isWithin(schedule.weekly[day] ?? [], now.time) ? "open" : "closed";
}

function isWithin(ranges: readonly (readonly [string, string])[], time: string): boolean {
  return ranges.some(([from, to]) => from <= time && time < to);
}
