import { Cron } from "croner";
import { describeError, IvrError } from "../../lib/errors";
import { timeSpan } from "./timeSpan";

/** Gives the first moment after `from` at which a schedule is due. */
export type NextOccurrence = (from: Date) => Date;

/**
 * Reads an NCRONTAB schedule of six fields (five: at second 0) or a time span, in UTC as on Flex Consumption. Throws
 * CONFIG_INVALID for one that is malformed or never due.
 * https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer#ncrontab-expressions
 */
export function ncrontab(schedule: string): NextOccurrence {
  const text = schedule.trim();
  const interval = timeSpan(text);
  if (interval !== undefined && Number.isFinite(interval) && interval > 0) {
    return (from) => new Date(from.getTime() + interval);
  }
  // croner also reads what Azure does not, such as L, 15W and MON#2.
  if (!/^(?:(?!\/)(?:[\d*,/-]|[a-z]{3})+(?:\s+|$)){5,6}$/i.test(text)) {
    throw malformed(schedule, "it has neither six fields nor the form hh:mm:ss");
  }
  const cron = parse(schedule, text.split(/\s+/).length === 5 ? `0 ${text}` : text);
  const next = (from: Date) => {
    const due = cron.nextRun(from);
    if (due === null) throw malformed(schedule, "it is never due");
    return due;
  };
  next(new Date(0));
  return next;
}

function parse(schedule: string, pattern: string): Cron {
  try {
    // By default croner takes a day of the month or a day of the week, where Azure wants both, and refuses "45/5".
    return new Cron(pattern, {
      mode: "6-part",
      domAndDow: true,
      sloppyRanges: true,
      timezone: "UTC",
    });
  } catch (error) {
    throw malformed(schedule, describeError(error).replace(/^CronPattern: |\.$/g, ""));
  }
}

function malformed(schedule: string, reason: string): IvrError {
  return new IvrError("CONFIG_INVALID", `The schedule "${schedule}" cannot be used: ${reason}.`);
}
