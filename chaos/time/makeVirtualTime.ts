import type { Clock } from "../../lib/simulation/graph/clock";
import { makeAgenda } from "./makeAgenda";

/** A clock that stands still until everything due has been done, then jumps to what is due next. */
export type VirtualTime = Clock &
  Readonly<{
    /** The instant as text, by a clock that is so much ahead. */
    iso: (aheadInMs?: number) => string;
    /** Milliseconds since the run began. */
    passed: () => number;
    sleep: (delayInMs: number) => Promise<void>;
    /** Lets time pass until nothing is due any more or `isOver`. */
    run: (isOver: () => boolean) => Promise<void>;
  }>;

/** A Tuesday in working hours: the flows that have opening hours are open. */
const startsAt = Date.parse("2026-11-24T10:00:00.000Z");

/** Makes the one clock of a run. */
export function makeVirtualTime(): VirtualTime {
  const agenda = makeAgenda();
  let now = startsAt;
  const after: Clock["after"] = (delayInMs, run) => agenda.add(now + Math.max(0, delayInMs), run);
  return {
    now: () => now,
    iso: (aheadInMs = 0) => new Date(now + aheadInMs).toISOString(),
    passed: () => now - startsAt,
    after,
    sleep: (delayInMs) => new Promise((resolve) => void after(delayInMs, resolve)),
    run: async (isOver) => {
      await everythingStarted();
      for (let due = agenda.next(); due !== undefined; due = agenda.next()) {
        now = due.at;
        due.run();
        await everythingStarted();
        if (isOver()) return;
      }
    },
  };
}

/** All promises that can go on without time passing have gone on by then. */
function everythingStarted(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
