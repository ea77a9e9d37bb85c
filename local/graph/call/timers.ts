import type { CancelTimer, Clock } from "../clock";

/** Timers that end together. */
export type Timers = Readonly<{
  after: (delayInMs: number, run: () => void) => CancelTimer;
  afterOn: (clock: Clock, delayInMs: number, run: () => void) => CancelTimer;
  cancelAll: () => void;
}>;

/** Makes timers on a clock that can all be cancelled at once, as when a call ends; later ones are never started. */
export function makeTimers(clock: Clock): Timers {
  const cancels = new Set<CancelTimer>();
  let closed = false;
  const afterOn: Timers["afterOn"] = (onClock, delayInMs, run) => {
    if (closed) return () => undefined;
    const cancel = onClock.after(delayInMs, () => {
      cancels.delete(cancel);
      run();
    });
    cancels.add(cancel);
    return () => {
      cancels.delete(cancel);
      cancel();
    };
  };
  return {
    after: (delayInMs, run) => afterOn(clock, delayInMs, run),
    afterOn,
    cancelAll: () => {
      closed = true;
      for (const cancel of cancels) cancel();
      cancels.clear();
    },
  };
}
