import { lastDayOf, type Holiday } from "../model/holiday";
import { pageLocale } from "../words/pageLocale";

/** The days of a holiday, as the reader's language writes them. */
export function holidayDates(holiday: Holiday): string {
  const [from, to] = [holiday.from, lastDayOf(holiday)].map((day) => Date.parse(`${day}T00:00Z`));
  if (from === undefined || to === undefined || Number.isNaN(from) || Number.isNaN(to)) {
    return [holiday.from, holiday.to].filter((day) => day !== undefined).join(" – ");
  }
  const format = new Intl.DateTimeFormat(pageLocale(), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return from <= to
    ? format.formatRange(from, to)
    : `${format.format(from)} – ${format.format(to)}`;
}
