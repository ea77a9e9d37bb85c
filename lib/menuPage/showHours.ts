import type { Flow } from "../flow/document/flow";
import type { Schedule } from "../flow/document/schedule";
import { weekdays } from "../flow/time/localTime";
import type { ShownHours } from "./menuPage";

/** More holidays than these are further away than anybody plans a call. */
const mostHolidays = 12;

/** The opening hours of a name, as a table shows them; none where nobody knows the name. Pure. */
export function showHours(
  flow: Flow,
  shared: Readonly<Record<string, Schedule>>,
  key: string,
  today: string,
): readonly ShownHours[] {
  const schedule = flow.schedules?.[key] ?? shared[key];
  if (schedule === undefined) return [];
  const holidays = (schedule.holidays ?? [])
    .map(({ name, from, to = from, open = [] }) => ({ name, from, to, ranges: open }))
    .filter(({ to }) => to >= today)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .slice(0, mostHolidays);
  return [
    {
      id: `hours-${key}`,
      key,
      title: schedule.title ?? "",
      timeZone: schedule.timeZone ?? flow.timeZone,
      week: [1, 2, 3, 4, 5, 6, 0].map((day) => ({
        day,
        ranges: schedule.weekly[weekdays[day] ?? "sunday"] ?? [],
      })),
      holidays,
    },
  ];
}
