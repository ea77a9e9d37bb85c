import type { Schedule } from "../../lib/flow/document/schedule";
import { localTime, weekdays } from "../../lib/flow/time/localTime";
import { scheduleState } from "../../lib/flow/time/scheduleState";
import { addDays } from "./addDays";
import { instantAt } from "./instantAt";

/** Whether somebody is there, and when that changes next; without `next` it does not within the days that are looked at. */
export type HoursNow = Readonly<{
  state: ReturnType<typeof scheduleState>;
  next: string | undefined;
}>;

/** A fortnight of holidays, and the days around it. */
const daysAhead = 30;

/** What hours say at an instant, and the instant at which they next open or close. Pure. */
export function hoursNow(schedule: Schedule, at: string, timeZone: string): HoursNow {
  const state = scheduleState(schedule, at, timeZone);
  const today = localTime(at, timeZone).date;
  const isOpen = state === "open";
  for (let day = 0; day <= daysAhead; day += 1) {
    const date = addDays(today, day);
    const next = boundsOn(schedule, date)
      .map((time) =>
        time === "24:00"
          ? instantAt(`${addDays(date, 1)}T00:00`, timeZone)
          : instantAt(`${date}T${time}`, timeZone),
      )
      .toSorted()
      .find(
        (instant) =>
          instant > at && (scheduleState(schedule, instant, timeZone) === "open") !== isOpen,
      );
    if (next !== undefined) return { state, next };
  }
  return { state, next: undefined };
}

/** The times of a day at which something may change; midnight, because a holiday may begin. */
function boundsOn(schedule: Schedule, date: string): readonly string[] {
  const weekday = weekdays[new Date(`${date}T00:00Z`).getUTCDay()] ?? "sunday";
  const ranges = [
    ...(schedule.weekly[weekday] ?? []),
    ...(schedule.holidays ?? []).flatMap(({ open = [] }) => open),
  ];
  return ["00:00", ...ranges.flat()];
}
