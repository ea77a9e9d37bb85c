import type { Schedule } from "../../flow/document/flow";
import { scheduleState } from "../../flow/time/scheduleState";

const minuteInMs = 60_000;
/** Looked at first: opening hours begin at quarters, nearly always. */
const strideInMinutes = 15;
const daysLookedAhead = 14;

/** The first minute from an instant on at which somebody is there; the instant itself where somebody is. Undefined where nobody is for two weeks. Pure. */
export function findNextOpening(
  schedule: Schedule,
  at: string,
  timeZone: string,
): string | undefined {
  const isOpen = (instant: string) => scheduleState(schedule, instant, timeZone) === "open";
  if (isOpen(at)) return at;
  const first = Math.floor(Date.parse(at) / minuteInMs) + 1;
  const last = first + daysLookedAhead * 24 * 60;
  for (let minute = first; minute < last; minute += 1) {
    const isLookedAt = minute % strideInMinutes === 0 || minute < first + strideInMinutes;
    if (isLookedAt && isOpen(toInstant(minute))) return findBeginning(isOpen, minute, first);
  }
  return undefined;
}

/** Goes back to the minute in which it opened. */
function findBeginning(isOpen: (at: string) => boolean, open: number, first: number): string {
  let minute = open;
  while (minute > first && isOpen(toInstant(minute - 1))) minute -= 1;
  return toInstant(minute);
}

function toInstant(minute: number): string {
  return new Date(minute * minuteInMs).toISOString();
}
