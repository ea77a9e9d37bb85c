import type { Clock } from "../../../../lib/simulation/graph/clock";

/** A clock that stands still until it is told to go on. */
export type ManualClock = Clock & Readonly<{ advance: (ms: number) => Promise<void> }>;

type Timer = { dueAt: number; run: () => void };

/** Makes a clock at an instant; `advance` runs the timers that become due, in order, and lets promises settle between them. */
export function makeManualClock(start = Date.parse("2026-11-21T09:00:00Z")): ManualClock {
  let now = start;
  let timers: Timer[] = [];
  return {
    now: () => now,
    after: (delayInMs, run) => {
      const timer = { dueAt: now + delayInMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance: async (ms) => {
      const until = now + ms;
      await settle();
      for (;;) {
        const due = timers.toSorted((one, other) => one.dueAt - other.dueAt)[0];
        if (due === undefined || due.dueAt > until) break;
        timers = timers.filter((timer) => timer !== due);
        now = due.dueAt;
        due.run();
        await settle();
      }
      now = until;
    },
  };
}

async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}
