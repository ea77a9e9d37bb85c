import { countDaysSinceEpoch } from "../../time/isCalendarDate";
import type { Schedule } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { isCalendarDate } from "../../time/isCalendarDate";
import { error, warning } from "../flowProblem";
import { count, quote } from "../words";

type Holiday = NonNullable<Schedule["holidays"]>[number];

/** A list of holidays that ends sooner is about to be forgotten. */
const soonInDays = 60;

/** Holidays are days there are, begin before they end, do not contradict one another, and have not all passed. */
export function checkHolidays(
  at: (path: string) => string,
  name: string,
  holidays: readonly Holiday[],
  today: string | undefined,
): readonly FlowProblem[] {
  const wrong = holidays.flatMap((holiday, index) =>
    wrongDates(at(`holidays.${index}`), name, holiday),
  );
  return [
    ...wrong,
    ...contradictions(at, name, holidays),
    ...(today === undefined || wrong.length > 0
      ? []
      : agingProblems(at("holidays"), name, holidays, today)),
  ];
}

function wrongDates(path: string, name: string, holiday: Holiday): readonly FlowProblem[] {
  const { from, to = from } = holiday;
  const noDay = [from, to].find((day) => dayNumber(day) === undefined);
  if (noDay !== undefined) {
    const message = `The holiday ${quote(holiday.name)} of ${name} is on ${noDay}, a day that no calendar has. Correct the date.`;
    return [
      error("wrongDate", path, message, { schedule: name, holiday: holiday.name, date: noDay }),
    ];
  }
  if (from <= to) return [];
  return [
    error(
      "wrongDate",
      path,
      `The holiday ${quote(holiday.name)} of ${name} ends on ${to}, before it begins on ${from}. Correct the dates.`,
      { schedule: name, holiday: holiday.name, date: to, from },
    ),
  ];
}

function contradictions(
  at: (path: string) => string,
  name: string,
  holidays: readonly Holiday[],
): readonly FlowProblem[] {
  const sorted = holidays
    .map((holiday, index) => ({ holiday, index }))
    .toSorted((one, other) => (one.holiday.from < other.holiday.from ? -1 : 1));
  return sorted.flatMap(({ holiday, index }, place) => {
    const earlier = sorted
      .slice(0, place)
      .find(
        (one) =>
          (one.holiday.to ?? one.holiday.from) >= holiday.from &&
          hoursOf(one.holiday) !== hoursOf(holiday),
      );
    return earlier === undefined
      ? []
      : [
          error(
            "holidaysDiffer",
            at(`holidays.${index}`),
            `The holidays ${quote(earlier.holiday.name)} and ${quote(holiday.name)} of ${name} share a day but not its hours. Change the dates so that each day belongs to one of them.`,
            { schedule: name, holiday: holiday.name, other: earlier.holiday.name },
            [at(`holidays.${earlier.index}`)],
          ),
        ];
  });
}

function hoursOf({ open = [] }: Holiday): string {
  return open.map((range) => range.join("-")).join(" ");
}

function agingProblems(
  path: string,
  name: string,
  holidays: readonly Holiday[],
  today: string,
): readonly FlowProblem[] {
  const last = holidays.reduce((latest, { from, to = from }) => (to > latest ? to : latest), "");
  const now = dayNumber(today);
  const end = dayNumber(last);
  if (now === undefined || end === undefined || end - now > soonInDays) return [];
  if (end < now) {
    const message = `All holidays of ${name} are in the past. Fill in those to come.`;
    return [warning("holidaysPast", path, message, { schedule: name, last })];
  }
  return [
    warning(
      "holidaysEndSoon",
      path,
      `The last holiday of ${name} ends in ${count(end - now, "day")}, on ${last}. Fill in those of the next year.`,
      { schedule: name, last, days: end - now },
    ),
  ];
}

/** Days since 1970 of `2026-11-21`; undefined for a day there is not. */
function dayNumber(day: string): number | undefined {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return isCalendarDate(year, month, date) ? countDaysSinceEpoch(year, month, date) : undefined;
}
