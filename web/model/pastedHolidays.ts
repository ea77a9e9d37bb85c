import { isCalendarDate } from "../../lib/flow/time/isCalendarDate";
import type { Holiday } from "./holiday";

/** What was understood of a pasted table, and the lines that were not, by their number. */
export type PastedHolidays = Readonly<{
  holidays: readonly Holiday[];
  unread: readonly Readonly<{ line: number; text: string }>[];
}>;

const longestName = 64;

/** Reads holidays line by line, as they come out of a table or a page: a name and one or two dates, in any order. Dates are `2026-12-24`, `24.12.2026` or `24/12/2026`. Pure. */
export function pastedHolidays(text: string): PastedHolidays {
  const holidays: Holiday[] = [];
  const unread: Readonly<{ line: number; text: string }>[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.trim() === "") return;
    const holiday = readLine(line);
    if (holiday === undefined) unread.push({ line: index + 1, text: line.trim().slice(0, 80) });
    else holidays.push(holiday);
  });
  return { holidays, unread };
}

const anyDate = /\b(\d{4})-(\d\d?)-(\d\d?)\b|\b(\d\d?)[./](\d\d?)[./](\d{4})\b/g;

function readLine(line: string): Holiday | undefined {
  const dates = [...line.matchAll(anyDate)].map(([, year, month, day, day2, month2, year2]) =>
    toDate(year ?? year2 ?? "", month ?? month2 ?? "", day ?? day2 ?? ""),
  );
  const name = line
    .replace(anyDate, "\t")
    .split(/[\t;]+/)
    .map((part) => part.replace(/^[\s,"'–—-]+|[\s,"'–—-]+$/g, ""))
    .filter((part) => part !== "")
    .join(" ")
    .slice(0, longestName);
  const [from, to, ...more] = dates;
  if (name === "" || from === undefined || dates.includes(undefined) || more.length > 0) {
    return undefined;
  }
  if (to !== undefined && to < from) return undefined;
  return { name, from, ...(to === undefined || to === from ? {} : { to }) };
}

function toDate(year: string, month: string, day: string): string | undefined {
  return isCalendarDate(Number(year), Number(month), Number(day))
    ? [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-")
    : undefined;
}
