import ICAL from "ical.js";
import { addDays } from "../model/addDays";
import type { Holiday } from "../model/holiday";

/** What a calendar file holds: its days off in some years, and the names of what comes back more often than once a year. */
export type CalendarFile = Readonly<{
  holidays: readonly Holiday[];
  leftOut: readonly string[];
}>;

type Occurrence = Readonly<{ startDate: ICAL.Time; endDate: ICAL.Time }>;

const longestName = 64;
const mostEvents = 5000;

/** Reads the events of a calendar file (.ics) that fall into some years, with those that come back every year. Undefined for what is no such file. Pure. */
export function readCalendarFile(
  text: string,
  years: Readonly<{ first: number; last: number }>,
): CalendarFile | undefined {
  const events = readEvents(text);
  if (events === undefined) return undefined;
  const holidays: Holiday[] = [];
  const leftOut: string[] = [];
  for (const event of events.slice(0, mostEvents)) {
    const found = readEvent(event, years);
    if (found === undefined) leftOut.push(nameOf(event));
    else holidays.push(...found);
  }
  return {
    holidays: holidays.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    leftOut,
  };
}

function readEvents(text: string): readonly ICAL.Event[] | undefined {
  try {
    // A file may hold several calendars, which are then in a list.
    const parsed = ICAL.parse(text) as unknown[];
    const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]) as ConstructorParameters<
      typeof ICAL.Component
    >[0][];
    const components = calendars.map((calendar) => new ICAL.Component(calendar));
    if (components.some(({ name }) => name !== "vcalendar")) return undefined;
    return components
      .flatMap((calendar) => calendar.getAllSubcomponents("vevent"))
      .map((component) => new ICAL.Event(component));
  } catch {
    // The library says in English at which letter it failed; whoever chose the file can do nothing with that.
    return undefined;
  }
}

/** Its days in the years; undefined when it comes back more often than once a year, or cannot be read. */
function readEvent(
  event: ICAL.Event,
  { first, last }: Readonly<{ first: number; last: number }>,
): readonly Holiday[] | undefined {
  const isWithin = ({ year }: ICAL.Time) => year >= first && year <= last;
  try {
    if (!event.isRecurring()) {
      return isWithin(event.startDate) ? [toHoliday(event, event.startDate, event.endDate)] : [];
    }
    const types = event.getRecurrenceTypes() as Readonly<Record<string, boolean>>;
    if (Object.keys(types).some((type) => type !== "YEARLY")) return undefined;
    const found: Holiday[] = [];
    const starts = event.iterator();
    for (let start = starts.next(); ; start = starts.next()) {
      // The types of the library do not say that there may be no next one.
      if ((start as ICAL.Time | undefined) === undefined || start.year > last) return found;
      if (!isWithin(start)) continue;
      // The types of the library leave open what these are.
      const { startDate, endDate } = event.getOccurrenceDetails(start) as Occurrence;
      found.push(toHoliday(event, startDate, endDate));
    }
  } catch {
    // An event without a beginning, or with one that is no date.
    return undefined;
  }
}

function toHoliday(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): Holiday {
  const [from, until] = [dateOf(start), dateOf(end)];
  // What ends at midnight, and every event of whole days, has its end on the day after.
  const isAfter = end.isDate || (end.hour === 0 && end.minute === 0);
  const to = isAfter && until > from ? addDays(until, -1) : until;
  return { name: nameOf(event), from, ...(to > from ? { to } : {}) };
}

function nameOf({ summary }: ICAL.Event): string {
  const name = ((summary as string | null) ?? "").trim().slice(0, longestName);
  return name === "" ? "–" : name;
}

function dateOf({ year, month, day }: ICAL.Time): string {
  const two = (count: number) => String(count).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}`;
}
