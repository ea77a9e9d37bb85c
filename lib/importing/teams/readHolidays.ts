import { weekdays } from "../../flow/time/localTime";
import type { Schedule } from "../../flow/document/flow";
import { countDaysSinceEpoch } from "../../flow/time/isCalendarDate";
import { isCalendarDate } from "../../flow/time/isCalendarDate";
import { toName } from "../draft/toName";
import type { ImportContext } from "../importContext";
import type { ForeignPart } from "../source/foreignPart";
import { toRanges, leaveOut, type Range, type Week } from "./readWeeklyHours";

type Holiday = NonNullable<Schedule["holidays"]>[number];
type Instant = Readonly<{ day: number; minutes: number }>;

const wholeDay = 24 * 60;
/** Longer ranges are mistakes. */
const mostDays = 366;
const mostHolidays = 200;

/** The holidays of fixed schedules, day by day: one that takes part of a day leaves that day's other hours open. The same day counts once. */
export function readHolidays(
  schedules: readonly ForeignPart[],
  week: Week,
  context: ImportContext,
): readonly Holiday[] {
  const { reader, notes } = context;
  const taken = new Map<number, { name: string; closed: Range[] }>();
  for (const schedule of schedules) {
    const name = toName(reader.text(schedule, "Name") ?? "", "Holiday");
    const body = reader.part(schedule, "FixedSchedule") ?? schedule;
    for (const part of reader.entries(body, "DateTimeRanges")) {
      const range = instantsOf(part, context);
      if (range === undefined) {
        notes.undecided(
          part,
          `The dates of “${name}” cannot be read, so they were left out.`,
          name,
        );
        continue;
      }
      const [start, end] = range;
      for (let day = start.day; day <= end.day && day < start.day + mostDays; day += 1) {
        const from = day === start.day ? start.minutes : 0;
        const to = day === end.day ? end.minutes : wholeDay;
        if (from < to) close(taken, day, name, [from, to]);
      }
      if (start.minutes === 0 && end.minutes === 0) {
        notes.changed(
          part,
          `“${name}” is from ${dateOf(start.day)} to ${dateOf(lastDay(end))}: an end at 00:00 is the end of the day before.`,
          name,
        );
      } else {
        notes.kept(
          part,
          `“${name}” is from ${instant(start)} to ${instant(end)}: outside of that, the opening hours say who answers.`,
          name,
        );
      }
    }
  }
  const all = joined(taken, week);
  return all.slice(0, mostHolidays);
}

function close(
  taken: Map<number, { name: string; closed: Range[] }>,
  day: number,
  name: string,
  range: Range,
): void {
  const known = taken.get(day);
  if (known === undefined) taken.set(day, { name, closed: [range] });
  else known.closed.push(range);
}

/** Whole days in a row of one name are one holiday. */
function joined(
  taken: ReadonlyMap<number, Readonly<{ name: string; closed: readonly Range[] }>>,
  week: Week,
): readonly Holiday[] {
  const holidays: Holiday[] = [];
  let last = Number.NaN;
  for (const [day, { name, closed }] of [...taken].toSorted(([one], [other]) => one - other)) {
    const isWhole = leaveOut([[0, wholeDay]], closed).length === 0;
    const open = isWhole ? [] : leaveOut(week.get(weekday(day)) ?? [], closed);
    const before = holidays.at(-1);
    const follows = before?.name === name && before.open === undefined && day === last + 1;
    if (isWhole && follows) {
      holidays[holidays.length - 1] = { ...before, to: dateOf(day) };
    } else {
      holidays.push({
        name,
        from: dateOf(day),
        ...(open.length === 0 ? {} : { open: toRanges(open) }),
      });
    }
    last = open.length === 0 ? day : Number.NaN;
  }
  return holidays;
}

function weekday(day: number): (typeof weekdays)[number] {
  // 1970-01-01 was a Thursday.
  return weekdays[(((day + 4) % 7) + 7) % 7] ?? "sunday";
}

function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function instant({ day, minutes }: Instant): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${dateOf(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function lastDay({ day, minutes }: Instant): number {
  return minutes === 0 ? day - 1 : day;
}

function instantsOf(
  part: ForeignPart,
  { reader }: ImportContext,
): readonly [Instant, Instant] | undefined {
  const start = instantOf(reader.text(part, "Start") ?? "");
  const end = instantOf(reader.text(part, "End") ?? "");
  if (start === undefined) return undefined;
  // Without an end the range is the one day: https://learn.microsoft.com/powershell/module/teams/new-csonlinedatetimerange
  const until = end ?? { day: start.day + 1, minutes: 0 };
  return until.day - start.day > mostDays || lastDay(until) < start.day
    ? undefined
    : [start, until];
}

/** `24/12/2017`, `24/12/2017 9:00` as Teams writes dates, `2017-12-24T09:00:00` as JSON does. */
function instantOf(text: string): Instant | undefined {
  const european = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d\d)(?::\d\d)?)?$/.exec(
    text.trim(),
  );
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d).{0,20})?$/.exec(text.trim());
  const found = european ?? iso;
  if (found === null) return undefined;
  const [one = 0, month = 0, three = 0, hour = 0, minute = 0] = found
    .slice(1)
    .map((digits) => Number(digits || 0));
  const [year, day] = european === null ? [one, three] : [three, one];
  if (!isCalendarDate(year, month, day) || hour > 23 || minute > 59) return undefined;
  return { day: countDaysSinceEpoch(year, month, day), minutes: hour * 60 + minute };
}
