import type { Schedule } from "../../lib/flow/document/schedule";

/** A holiday of a calendar. */
export type Holiday = NonNullable<Schedule["holidays"]>[number];

/** Most holidays that a calendar may have. */
export const mostHolidays = 200;

/** The last day of a holiday. Pure. */
export function lastDayOf({ from, to }: Holiday): string {
  return to ?? from;
}
