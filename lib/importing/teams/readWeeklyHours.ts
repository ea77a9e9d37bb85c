import { weekdays } from "../../flow/time/localTime";
import type { Schedule } from "../../flow/document/flow";
import type { ImportContext } from "../importContext";
import type { ForeignPart } from "../source/foreignPart";

/** From and to in minutes of a day. */
export type Range = readonly [from: number, to: number];
export type Day = keyof Schedule["weekly"];
export type Week = ReadonlyMap<Day, readonly Range[]>;

const day = 24 * 60;

/** All of every day. */
export const always: Week = new Map(weekdays.map((name) => [name, [[0, day]]]));

/** The weekly hours of a schedule: in which somebody is there. Schedules of Teams list the hours of a call flow, or with their complement set the hours outside of it. */
export function readWeeklyHours(schedule: ForeignPart, context: ImportContext): Week {
  const { reader, notes } = context;
  const body = reader.part(schedule, "WeeklyRecurrentSchedule") ?? schedule;
  const flag = reader.text(body, "Complement") ?? reader.text(body, "ComplementEnabled") ?? "false";
  const isComplement = flag.toLowerCase() === "true";
  const week = new Map<Day, readonly Range[]>();
  for (const name of weekdays) {
    const field = `${name.charAt(0).toUpperCase()}${name.slice(1)}Hours`;
    const listed = reader.entries(body, field).flatMap((entry): Range[] => {
      const range = rangeOf(entry, context);
      if (range === undefined)
        notes.undecided(entry, `“${entry.value ?? ""}” is no hours of a day and was left out.`);
      return range === undefined ? [] : [range];
    });
    week.set(name, isComplement ? tidy(listed) : leaveOut([[0, day]], listed));
  }
  notes.kept(
    schedule,
    `The hours are ${isComplement ? "those listed" : "all but those listed, which are after hours"}.`,
    reader.text(schedule, "Name") ?? schedule.name,
  );
  return week;
}

/** What is left of some hours when others are taken away. Pure. */
export function leaveOut(hours: readonly Range[], taken: readonly Range[]): readonly Range[] {
  return taken.reduce<readonly Range[]>(
    (left, [from, to]) =>
      left.flatMap(([begin, end]): Range[] =>
        [[begin, Math.min(end, from)] as const, [Math.max(begin, to), end] as const].filter(
          ([one, other]) => one < other,
        ),
      ),
    tidy(hours),
  );
}

/** Hours as a schedule writes them; a day has ten ranges at most. Pure. */
export function toRanges(hours: readonly Range[]): NonNullable<Schedule["weekly"][Day]> {
  return hours.slice(0, 10).map(([from, to]) => [clock(from), clock(to)] as const);
}

/** A week as a schedule writes it: days with hours only. Pure. */
export function toWeekly(week: Week): Schedule["weekly"] {
  return Object.fromEntries(
    [...week]
      .filter(([, hours]) => hours.length > 0)
      .map(([name, hours]) => [name, toRanges(hours)]),
  );
}

/** In order, and one where two touch. */
function tidy(hours: readonly Range[]): readonly Range[] {
  const sorted = hours.filter(([from, to]) => from < to).toSorted(([one], [other]) => one - other);
  return sorted.reduce<readonly Range[]>((tidied, [from, to]) => {
    const last = tidied.at(-1);
    if (last === undefined || from > last[1]) return [...tidied, [from, to]];
    return [...tidied.slice(0, -1), [last[0], Math.max(last[1], to)]];
  }, []);
}

function rangeOf(entry: ForeignPart, { reader }: ImportContext): Range | undefined {
  const text = reader.value(entry);
  const [written, until] = text?.split("-") ?? [];
  const from = minutesOf(reader.part(entry, "Start"), written, reader);
  const to = minutesOf(reader.part(entry, "End"), until, reader);
  if (from === undefined || to === undefined) return undefined;
  // A range that ends at midnight ends with the day.
  const end = to === 0 ? day : to;
  return from < end ? [from, end] : undefined;
}

/** `09:00`, `09:00:00`, `1.00:00:00` for the end of a day, or the parts of a time span. */
function minutesOf(
  part: ForeignPart | undefined,
  written: string | undefined,
  reader: ImportContext["reader"],
): number | undefined {
  const hours = reader.text(part, "Hours");
  if (part !== undefined && hours !== undefined) {
    const [spans, minutes] = [
      reader.text(part, "Days") ?? "0",
      reader.text(part, "Minutes") ?? "0",
    ];
    reader.skip(part);
    return bounded(Number(spans) * day + Number(hours) * 60 + Number(minutes));
  }
  const text = (reader.value(part) ?? written ?? "").trim();
  const match = /^(?:(\d)\.)?(\d{1,2}):(\d\d)(?::\d\d)?$/.exec(text);
  if (match === null) return undefined;
  const [, spans = "0", hour = "0", minute = "0"] = match;
  return bounded(Number(spans) * day + Number(hour) * 60 + Number(minute));
}

function bounded(minutes: number): number | undefined {
  return minutes >= 0 && minutes <= day && Number.isInteger(minutes) ? minutes : undefined;
}

function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
