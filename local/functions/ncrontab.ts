import { IvrError } from "../../lib/errors";
import { timeSpan } from "./timeSpan";

/** Gives the first moment after `from` at which a schedule is due. */
export type NextOccurrence = (from: Date) => Date;

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const weekdays = "sun mon tue wed thu fri sat".split(" ");
const fields = [
  { name: "second", lowest: 0, highest: 59, words: [] },
  { name: "minute", lowest: 0, highest: 59, words: [] },
  { name: "hour", lowest: 0, highest: 23, words: [] },
  { name: "day", lowest: 1, highest: 31, words: [] },
  { name: "month", lowest: 1, highest: 12, words: months },
  { name: "day of the week", lowest: 0, highest: 6, words: weekdays },
] as const;

type Field = (typeof fields)[number];

/**
 * Reads an NCRONTAB schedule of six fields (five: at second 0) or a time span, in UTC as on Flex Consumption. Throws
 * CONFIG_INVALID for one that is malformed or never due.
 * https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer#ncrontab-expressions
 */
export function ncrontab(schedule: string): NextOccurrence {
  const interval = timeSpan(schedule.trim());
  if (interval !== undefined && Number.isFinite(interval) && interval > 0) {
    return (from) => new Date(from.getTime() + interval);
  }
  const given = schedule.trim().toLowerCase().split(/\s+/);
  if (given.length === 5) given.unshift("0");
  if (given.length !== fields.length) {
    throw malformed(schedule, "it has neither six fields nor the form hh:mm:ss");
  }
  const allowed = fields.map((field, index) => {
    const values = fieldValues(given[index] ?? "", field);
    if (values === undefined)
      throw malformed(schedule, `its ${field.name} "${given[index]}" is wrong`);
    return values;
  });
  const next = (from: Date) => nextMatch(schedule, allowed, from);
  next(new Date(0));
  return next;
}

function fieldValues(text: string, field: Field): ReadonlySet<number> | undefined {
  const values = new Set<number>();
  for (const part of text.split(",")) {
    const match = /^(?:(?<all>\*)|(?<first>\w+)(?:-(?<last>\w+))?)(?:\/(?<step>[1-9]\d*))?$/.exec(
      part,
    );
    if (!match?.groups) return undefined;
    const { all, first = "", last, step } = match.groups;
    const from = all ? field.lowest : fieldValue(first, field);
    // A step without a range ("5/10") runs to the end of the field.
    const open = all !== undefined || (last === undefined && step !== undefined);
    const to = open ? field.highest : fieldValue(last ?? first, field);
    if (from === undefined || to === undefined || from > to) return undefined;
    for (let value = from; value <= to; value += Number(step ?? 1)) values.add(value);
  }
  return values;
}

function fieldValue(text: string, field: Field): number | undefined {
  const word = field.words.findIndex((candidate) => text.startsWith(candidate));
  if (word >= 0) return word + field.lowest;
  if (!/^\d+$/.test(text)) return undefined;
  // Sunday is both 0 and 7.
  const value = field.words === weekdays && text === "7" ? 0 : Number(text);
  return value >= field.lowest && value <= field.highest ? value : undefined;
}

function nextMatch(schedule: string, allowed: readonly ReadonlySet<number>[], from: Date): Date {
  const [seconds, minutes, hours, days, monthsOfYear, daysOfWeek] = allowed;
  const at = new Date(from.getTime() - from.getUTCMilliseconds() + 1000);
  // 29 February on a given day of the week may be 40 years away; whatever is further never comes.
  const lastYear = at.getUTCFullYear() + 41;
  while (at.getUTCFullYear() <= lastYear) {
    if (!monthsOfYear?.has(at.getUTCMonth() + 1)) {
      at.setUTCMonth(at.getUTCMonth() + 1, 1);
      at.setUTCHours(0, 0, 0);
    } else if (!days?.has(at.getUTCDate()) || !daysOfWeek?.has(at.getUTCDay())) {
      at.setUTCDate(at.getUTCDate() + 1);
      at.setUTCHours(0, 0, 0);
    } else if (!hours?.has(at.getUTCHours())) {
      at.setUTCHours(at.getUTCHours() + 1, 0, 0);
    } else if (!minutes?.has(at.getUTCMinutes())) {
      at.setUTCMinutes(at.getUTCMinutes() + 1, 0);
    } else if (!seconds?.has(at.getUTCSeconds())) {
      at.setUTCSeconds(at.getUTCSeconds() + 1);
    } else {
      return at;
    }
  }
  throw malformed(schedule, "it is never due");
}

function malformed(schedule: string, reason: string): IvrError {
  return new IvrError("CONFIG_INVALID", `The schedule "${schedule}" cannot be used: ${reason}.`);
}
