import type { Clock } from "../../lib/simulation/graph/clock";

/** The machine's clock, in milliseconds since 1970; `stop` cancels every timer that has not fired. */
export function makeWallClock(): Clock & Readonly<{ stop: () => void }> {
  const timers = new Set<NodeJS.Timeout>();
  return {
    now: () => Date.now(),
    after: (delayInMs, run) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        run();
      }, delayInMs);
      timers.add(timer);
      return () => {
        timers.delete(timer);
        clearTimeout(timer);
      };
    },
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
