/** Stops a timer that has not fired yet; stopping it again does nothing. */
export type CancelTimer = () => void;

/** The only way a simulated call knows time: milliseconds that grow, and timers on the same scale. */
export type Clock = Readonly<{
  now: () => number;
  after: (delayInMs: number, run: () => void) => CancelTimer;
}>;

/** Timers that end together. */
export type CallTimers = Readonly<{
  after: (delayInMs: number, run: () => void, on?: Clock) => CancelTimer;
  cancelAll: () => void;
}>;

/** Makes timers on a clock that can all be cancelled at once, as when a call ends; later ones are never started. */
export function makeTimers(clock: Clock): CallTimers {
  const cancels = new Set<CancelTimer>();
  let closed = false;
  return {
    after: (delayInMs, run, on = clock) => {
      if (closed) return () => undefined;
      const cancel = on.after(delayInMs, () => {
        cancels.delete(cancel);
        run();
      });
      cancels.add(cancel);
      return () => {
        cancels.delete(cancel);
        cancel();
      };
    },
    cancelAll: () => {
      closed = true;
      for (const cancel of cancels) cancel();
      cancels.clear();
    },
  };
}
