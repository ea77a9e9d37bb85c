import type { Schedule } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { isTimeZone } from "../../time/localTime";
import { listBoundNames } from "./listBoundNames";
import { checkHolidays } from "./checkHolidays";
import type { CheckSubject } from "../checkSubject";
import { error, warning } from "../flowProblem";
import { nodeName } from "../stepName";
import { quote } from "../words";

/** Time zones exist, hours begin before they end, and somebody is there at some time. */
export function checkSchedules({ flow, bindings, today }: CheckSubject): readonly FlowProblem[] {
  const own = Object.entries(flow.schedules ?? {}).flatMap(([key, schedule]) =>
    scheduleProblems({ path: `schedules.${key}`, inFlow: true }, key, schedule, today),
  );
  // Many steps may use one schedule of the bindings; each says what is wrong with it, which is found out once.
  const known = new Map<string, readonly FlowProblem[]>();
  const boundProblems = (name: string, schedule: Schedule) => {
    const found =
      known.get(name) ?? scheduleProblems({ path: "", inFlow: false }, name, schedule, today);
    known.set(name, found);
    return found;
  };
  const bound = Object.entries(flow.nodes).flatMap(([key, node]) =>
    listBoundNames(node).flatMap(({ kind, name, path }) => {
      if (kind !== "opening hours" || Object.hasOwn(flow.schedules ?? {}, name)) return [];
      const schedule = Object.hasOwn(bindings.schedules ?? {}, name)
        ? bindings.schedules?.[name]
        : undefined;
      return schedule === undefined
        ? []
        : boundProblems(name, schedule).map((problem) => ({
            ...problem,
            path: `nodes.${key}.${path}`,
            message: `${nodeName(key, node)} uses hours of the bindings. ${problem.message}`,
          }));
    }),
  );
  return [...zoneProblems("timeZone", "The flow", flow.timeZone), ...own, ...bound];
}

/** Where problems of a schedule are shown: its parts have paths of their own in the flow only. */
export type SchedulePlace = Readonly<{ path: string; inFlow: boolean }>;

function scheduleProblems(
  place: SchedulePlace,
  key: string,
  schedule: Schedule,
  today: string | undefined,
): readonly FlowProblem[] {
  const name = quote(schedule.title ?? key);
  const at = (path: string) => (place.inFlow ? `${place.path}.${path}` : place.path);
  const days = Object.entries(schedule.weekly);
  const holidays = schedule.holidays ?? [];
  const opens =
    days.some(([, ranges]) => (ranges ?? []).length > 0) ||
    holidays.some(({ open }) => (open ?? []).length > 0);
  return [
    ...(schedule.timeZone === undefined
      ? []
      : zoneProblems(at("timeZone"), `The hours ${name}`, schedule.timeZone)),
    ...days.flatMap(([day, ranges]) =>
      rangeProblems(at(`weekly.${day}`), `${name} on ${capital(day)}`, ranges ?? []),
    ),
    ...holidays.flatMap(({ name: holiday, open }, index) =>
      rangeProblems(at(`holidays.${index}.open`), `${name} on ${quote(holiday)}`, open ?? []),
    ),
    ...(opens
      ? []
      : [
          warning(
            "neverOpen",
            at("weekly"),
            `The hours ${name} are never open. Fill in the days on which somebody is there.`,
            { schedule: name },
          ),
        ]),
    ...checkHolidays(at, name, holidays, today),
  ];
}

function zoneProblems(path: string, name: string, timeZone: string): readonly FlowProblem[] {
  if (isTimeZone(timeZone)) return [];
  return [
    error(
      "unknownTimeZone",
      path,
      `${name} is in the time zone ${quote(timeZone)}, which does not exist. Write it as continent and city, such as Europe/Berlin.`,
      { timeZone },
    ),
  ];
}

function rangeProblems(
  path: string,
  name: string,
  ranges: readonly (readonly [string, string])[],
): readonly FlowProblem[] {
  const wrong = ranges.filter(([from, to]) => from >= to);
  const sorted = ranges
    .filter(([from, to]) => from < to)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const [, last] = sorted.find(([, to]) => to === "23:59") ?? [];
  const overlap = sorted.find(([from], index) => from < (sorted[index - 1]?.[1] ?? ""));
  return [
    ...wrong.map(([from, to]) =>
      error(
        "wrongHours",
        path,
        `${name}: the hours from ${from} to ${to} end before they begin. Hours over midnight are two: until 24:00, and from 00:00 on the next day.`,
        { day: name, from, to },
      ),
    ),
    ...(last === undefined
      ? []
      : [
          warning(
            "lastMinute",
            path,
            `${name}: the hours end at 23:59, so whoever calls in the last minute of the day finds them over. Write 24:00 for the end of a day.`,
            { day: name },
          ),
        ]),
    ...(overlap === undefined
      ? []
      : [
          warning(
            "overlappingHours",
            path,
            `${name}: the hours from ${overlap[0]} to ${overlap[1]} overlap with others of the same day. Take them together.`,
            { day: name, from: overlap[0], to: overlap[1] },
          ),
        ]),
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
