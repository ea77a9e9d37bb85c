import type { Clock } from "../../../lib/simulation/graph/clock";
import type { SimulatorEvent, SimulatorFact } from "../simulatorEvent";

/** What has happened in each call, in order, for those who follow it. */
export type EventLog = Readonly<{
  /** Lets a call be followed before anything has happened in it. */
  open: (callId: string) => void;
  append: (callId: string, fact: SimulatorFact) => void;
  has: (callId: string) => boolean;
  /** The events after a number, those to come included, until the call has ended or the follower stops. */
  follow: (callId: string, after: number, stopped: AbortSignal) => AsyncIterable<SimulatorEvent>;
}>;

type CallLog = { events: SimulatorEvent[]; wake: Set<() => void> };

/** How much the log keeps: calls, and events of all of them. */
export type EventLogSize = Readonly<{ calls: number; events: number }>;

const usualSize: EventLogSize = { calls: 1000, events: 20_000 };

/** Makes the log; the oldest calls are forgotten when there are so many newer ones, or so many events. The newest call is never. */
export function makeEventLog(wallClock: Clock, most: EventLogSize = usualSize): EventLog {
  const logs = new Map<string, CallLog>();
  let events = 0;
  const forgetOldest = () => {
    for (const [callId, log] of logs) {
      if (logs.size === 1 || (logs.size <= most.calls && events <= most.events)) return;
      logs.delete(callId);
      events -= log.events.length;
    }
  };
  const logOf = (callId: string) => {
    const known = logs.get(callId);
    if (known) return known;
    const opened: CallLog = { events: [], wake: new Set() };
    logs.set(callId, opened);
    forgetOldest();
    return opened;
  };
  return {
    open: logOf,
    append: (callId, fact) => {
      const log = logOf(callId);
      const at = new Date(wallClock.now()).toISOString();
      log.events.push({ sequence: log.events.length + 1, at, ...fact });
      events += 1;
      forgetOldest();
      for (const wake of log.wake) wake();
    },
    has: (callId) => logs.has(callId),
    follow: (callId, after, stopped) => followLog(logOf(callId), after, stopped),
  };
}

async function* followLog(
  log: CallLog,
  after: number,
  stopped: AbortSignal,
): AsyncGenerator<SimulatorEvent> {
  let next = Math.max(0, after);
  while (!stopped.aborted) {
    const event = log.events[next];
    if (event) {
      next++;
      yield event;
    } else if (log.events.at(-1)?.type === "ended") {
      return;
    } else {
      await nextChange(log, stopped);
    }
  }
}

async function nextChange(log: CallLog, stopped: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const wake = () => {
      log.wake.delete(wake);
      stopped.removeEventListener("abort", wake);
      resolve();
    };
    log.wake.add(wake);
    stopped.addEventListener("abort", wake);
  });
}
