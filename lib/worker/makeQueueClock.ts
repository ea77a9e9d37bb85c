import type { QueuedMessage } from "./ports";

/** The clock of the queue, by which its messages are enqueued and its timers come, as far as this process can tell. */
export type QueueClock = Readonly<{
  /** ISO instant of now; never before an instant that was noted. */
  now: () => string;
  /** A message has just arrived for the first time; the queue says when it took it. */
  noteEnqueued: (enqueuedAt: string) => void;
}>;

/** What the messages of half a minute say: this process's clock is ahead of the queue's by so much at most. */
type Period = Readonly<{ since: number; aheadInMs: number; messages: number }>;

const periodInMs = 30_000;
/** As many as are remembered: a clock that is set right is believed again two minutes later. */
const rememberedPeriods = 4;
const messagesOfAPeriod = 10;
/** What a delivery may take by itself. */
const usualDelayInMs = 1000;

/**
 * Makes the queue's clock out of this process's own: workers whose clocks differ would else set timers that come too early
 * for one another. A message cannot arrive before it was enqueued, so a clock that says so is behind, and that is believed
 * at once. One that seems to be ahead may only have got its messages late: it is believed when not one in half a minute
 * came sooner.
 */
export function makeQueueClock(now: () => string): QueueClock {
  let periods: readonly Period[] = [];
  let aheadInMs = 0;
  return {
    now: () => (aheadInMs === 0 ? now() : toIso(Date.parse(now()) - aheadInMs)),
    noteEnqueued: (enqueuedAt) => {
      const at = Date.parse(now());
      const sample = at - Date.parse(enqueuedAt);
      if (Number.isNaN(sample)) return;
      periods = withSample(periods, at, sample);
      aheadInMs = believed(periods);
    },
  };
}

function withSample(periods: readonly Period[], at: number, aheadInMs: number): readonly Period[] {
  const last = periods.at(-1);
  // A clock that was set back knows nothing of before.
  if (last === undefined || at < last.since) return [{ since: at, aheadInMs, messages: 1 }];
  if (at - last.since >= periodInMs) {
    return [...periods.slice(1 - rememberedPeriods), { since: at, aheadInMs, messages: 1 }];
  }
  const least = Math.min(last.aheadInMs, aheadInMs);
  return [...periods.slice(0, -1), { ...last, aheadInMs: least, messages: last.messages + 1 }];
}

function believed(periods: readonly Period[]): number {
  const least = Math.min(...periods.map(({ aheadInMs }) => aheadInMs));
  if (least <= 0) return least;
  const messages = periods.reduce((sum, period) => sum + period.messages, 0);
  const isSure = periods.length > 1 && messages >= messagesOfAPeriod;
  return isSure && least > usualDelayInMs ? least : 0;
}

function toIso(at: number): string {
  return new Date(at).toISOString();
}

/**
 * A message whose event happened when the queue took it: each door has a clock of its own, and the core compares what came
 * in by different doors. Timers and rescues were set by the queue's time already. Pure.
 */
export function toQueueTime(message: QueuedMessage, enqueuedAt: string | undefined): QueuedMessage {
  if (enqueuedAt === undefined || !("event" in message)) return message;
  const { event } = message;
  if (event.type === "timerFired" || event.type === "stepFailed") return message;
  return { event: { ...event, at: enqueuedAt } };
}
