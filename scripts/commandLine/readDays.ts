import { z } from "zod";
import type { CommandInput } from "./command";

const mostDays = 400;

/** The UTC days that `--day D` or `--days N` (up to today) ask for, the newest first, or a sentence about what makes no sense. Pure. */
export function readDays(
  input: Pick<CommandInput, "text" | "number">,
  now: string,
  daysByDefault: number,
): readonly string[] | string {
  const day = input.text("day");
  const days = input.number("days");
  if (day !== undefined && days !== undefined) return "Give either --day or --days.";
  if (day !== undefined) {
    return z.iso.date().safeParse(day).success
      ? [day]
      : `--day is a date such as 2026-11-21 (UTC), not "${day}".`;
  }
  if ((days ?? 1) > mostDays) return `--days is ${mostDays} at most: nothing is kept for longer.`;
  return lastDays(now, days ?? daysByDefault);
}

/** So many UTC days up to an ISO instant, the newest first. Pure. */
function lastDays(now: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.parse(now) - back * 86_400_000).toISOString().slice(0, 10),
  );
}
