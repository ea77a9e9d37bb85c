import type { DueTimer } from "./timerPlan";

/** The earliest of these timers; undefined when there is none. Pure. */
export function findEarliest(timers: readonly DueTimer[]): DueTimer | undefined {
  return timers.reduce<DueTimer | undefined>(
    (earliest, timer) =>
      earliest === undefined || Date.parse(timer.dueAt) < Date.parse(earliest.dueAt)
        ? timer
        : earliest,
    undefined,
  );
}
