import { IvrError } from "../errors";
import type { SendCallEvents } from "../ingress/ports";
import type { CallEvent } from "../ivr/call/callEvent";
import type { ScheduleCallEvent } from "../worker/ports";
import { callEventsQueueDefinition } from "./callEventsQueueDefinition";
import { parseCallEventMessage } from "./parseCallEventMessage";
import { toCallEventMessage } from "./messages/toCallEventMessage";

/** One event handed out; its session stays locked until it is settled. Abandoned, it comes again as the next of its session. */
type CallEventDelivery = Readonly<{
  event: CallEvent;
  /** 1 the first time. */
  deliveryCount: number;
  complete: () => void;
  abandon: () => void;
}>;

/** The queue of call events in memory, with a clock that stands still until it is moved. */
export type MemoryCallEventQueue = Readonly<{
  sendCallEvents: SendCallEvents;
  scheduleCallEvent: ScheduleCallEvent;
  /** The next event of any session that is not locked; undefined when there is none. */
  receive: () => CallEventDelivery | undefined;
  deadLetters: () => readonly CallEvent[];
  /** ISO instant. */
  now: () => string;
  advance: (milliseconds: number) => void;
  /** While false, sends and schedules reject with QUEUE_UNAVAILABLE. */
  setAvailable: (isAvailable: boolean) => void;
}>;

type Kept = {
  readonly body: unknown;
  readonly sessionId: string;
  readonly readyAt: number;
  deliveries: number;
};

type Shelves = {
  /** In the order of their sessions. */
  active: readonly Kept[];
  scheduled: readonly Kept[];
  readonly dead: Kept[];
  readonly lockedSessions: Set<string>;
};

const duplicateWindowInMs = 10 * 60 * 1000;
const timeToLiveInMs = 60 * 60 * 1000;

/** Makes the queue of call events in memory, for tests: it passes the same contract as Service Bus. */
export function makeMemoryCallEventQueue(
  startAt = "2026-11-21T09:00:00.000Z",
): MemoryCallEventQueue {
  const clock = { now: Date.parse(startAt) };
  let isAvailable = true;
  const shelves: Shelves = { active: [], scheduled: [], dead: [], lockedSessions: new Set() };
  const isNew = makeDuplicateCheck(clock);

  const accept = (events: readonly CallEvent[], readyAt: number) => {
    if (!isAvailable) {
      throw new IvrError("QUEUE_UNAVAILABLE", "The queue in memory was told to be unavailable.");
    }
    const kept = events.filter(({ id }) => isNew(id)).map((event) => toKept(event, readyAt));
    shelves.scheduled = [...shelves.scheduled, ...kept];
    tidy(shelves, clock.now);
  };

  return {
    sendCallEvents: async (events) => accept(events, clock.now),
    scheduleCallEvent: async (event, dueAt) =>
      accept([event], Math.max(clock.now, Date.parse(dueAt))),
    receive: () => {
      const next = shelves.active.find(({ sessionId }) => !shelves.lockedSessions.has(sessionId));
      return next === undefined ? undefined : deliver(shelves, next);
    },
    deadLetters: () => shelves.dead.map(({ body }) => parseCallEventMessage(body)),
    now: () => new Date(clock.now).toISOString(),
    advance: (milliseconds) => {
      clock.now += milliseconds;
      tidy(shelves, clock.now);
    },
    setAvailable: (value) => {
      isAvailable = value;
    },
  };
}

/** True the first time an id is seen within ten minutes. */
function makeDuplicateCheck(clock: Readonly<{ now: number }>): (id: string) => boolean {
  const seenAt = new Map<string, number>();
  return (id) => {
    const before = seenAt.get(id) ?? -Infinity;
    if (clock.now - before < duplicateWindowInMs) {
      return false;
    }
    seenAt.set(id, clock.now);
    return true;
  };
}

function toKept(event: CallEvent, readyAt: number): Kept {
  const { body, sessionId } = toCallEventMessage(event);
  // Through text and back, as on the wire, so that nobody relies on sharing an object.
  const copy: unknown = JSON.parse(JSON.stringify(body));
  return { body: copy, sessionId, readyAt, deliveries: 0 };
}

/** A scheduled event takes its place when it is due, behind those that came meanwhile; an hour later it is dead. */
function tidy(shelves: Shelves, now: number): void {
  const due = shelves.scheduled.filter(({ readyAt }) => readyAt <= now);
  const ready = [...shelves.active, ...due.toSorted((one, other) => one.readyAt - other.readyAt)];
  const isExpired = ({ readyAt }: Kept) => now - readyAt >= timeToLiveInMs;
  shelves.scheduled = shelves.scheduled.filter(({ readyAt }) => readyAt > now);
  shelves.active = ready.filter((kept) => !isExpired(kept));
  shelves.dead.push(...ready.filter(isExpired));
}

function deliver(shelves: Shelves, kept: Kept): CallEventDelivery {
  kept.deliveries += 1;
  shelves.lockedSessions.add(kept.sessionId);
  const remove = () => {
    shelves.active = shelves.active.filter((each) => each !== kept);
  };
  return {
    event: parseCallEventMessage(kept.body),
    deliveryCount: kept.deliveries,
    complete: () => {
      shelves.lockedSessions.delete(kept.sessionId);
      remove();
    },
    abandon: () => {
      shelves.lockedSessions.delete(kept.sessionId);
      if (kept.deliveries >= callEventsQueueDefinition.MaxDeliveryCount) {
        remove();
        shelves.dead.push(kept);
      }
    },
  };
}
