import type { BrokerMessage, IncomingMessage, SessionLock } from "./brokerMessage";
import { advance } from "./advance";
import {
  cancelScheduled,
  peek,
  receiveAndDeleteDeferred,
  receiveDeferred,
} from "./bySequenceNumber";
import { countMessages } from "./countMessages";
import type { MessageCounts } from "./countMessages";
import { enqueue } from "./enqueue";
import { findLocked, renewMessageLock } from "./messageLocks";
import type { QueueSettings } from "./queueSettings";
import { restoreQueue, takeSnapshot } from "./queueSnapshot";
import type { QueueSnapshot } from "./queueSnapshot";
import { newQueueState } from "./queueState";
import type { QueueObserver, QueueSources, QueueState } from "./queueState";
import { receive, receiveAndDelete } from "./receive";
import { refusals } from "./refusal";
import {
  acceptNextSession,
  acceptSession,
  endSessionLock,
  holdOf,
  renewSessionLock,
} from "./sessionLocks";
import { getSessionState, setSessionState } from "./sessionState";
import { settle } from "./settle";
import type { Settlement } from "./settle";

/**
 * A queue of the service without its wire: messages, sessions, locks, schedules and dead letters, with the clock as an
 * input. Times are epoch milliseconds; whatever is refused is thrown as a Refusal.
 */
export type BrokerQueue = Readonly<{
  name: string;
  settings: QueueSettings;
  /** Undefined for a dead-letter queue. */
  deadLetters: BrokerQueue | undefined;
  observe: (observer: QueueObserver) => void;
  /** Puts all messages in the queue or, when one cannot be, none; returns their sequence numbers. */
  enqueue: (messages: readonly IncomingMessage[]) => readonly number[];
  receive: (session: SessionLock | undefined) => BrokerMessage | undefined;
  receiveAndDelete: (session: SessionLock | undefined) => BrokerMessage | undefined;
  settle: (lockToken: string, settlement: Settlement) => void;
  renewMessageLock: (lockToken: string) => number;
  /** The message under a lock that still holds. */
  locked: (lockToken: string) => BrokerMessage;
  acceptSession: (sessionId: string, holder: string) => SessionLock;
  acceptNextSession: (holder: string) => SessionLock | undefined;
  /** The lock that a session is under now. */
  sessionLock: (sessionId: string) => SessionLock;
  renewSessionLock: (lock: SessionLock) => number;
  releaseSession: (lock: SessionLock) => void;
  getSessionState: (lock: SessionLock) => Buffer | undefined;
  setSessionState: (lock: SessionLock, state: Buffer | undefined) => void;
  peek: (from: number, count: number, sessionId: string | undefined) => readonly BrokerMessage[];
  receiveDeferred: DeferredReceive;
  receiveAndDeleteDeferred: DeferredReceive;
  cancelScheduled: (sequenceNumbers: readonly number[]) => void;
  /** Does what has become due; to be called again and again. */
  advance: () => void;
  counts: () => MessageCounts;
  /** Rises with every change a snapshot would show. */
  revision: () => number;
  snapshot: () => QueueSnapshot;
  /** Fills an empty queue. */
  restore: (snapshot: QueueSnapshot) => void;
}>;

type DeferredReceive = (
  sequenceNumbers: readonly number[],
  session: SessionLock | undefined,
) => readonly BrokerMessage[];

/** Makes an empty queue and its dead-letter queue. */
export function makeBrokerQueue(
  name: string,
  settings: QueueSettings,
  sources: QueueSources,
): BrokerQueue {
  return bind(newQueueState(name, settings, sources));
}

function bind(queue: QueueState): BrokerQueue {
  return {
    name: queue.name,
    settings: queue.settings,
    deadLetters: queue.deadLetters && bind(queue.deadLetters),
    observe: (observer) => {
      queue.observer = observer;
    },
    enqueue: (messages) => {
      const lacksSession = messages.some(({ sessionId }) => !sessionId);
      if (queue.settings.requiresSession && lacksSession) {
        throw refusals.sessionIdMissing(queue.name);
      }
      return messages.map((message) => enqueue(queue, message));
    },
    receive: (session) => receive(queue, session),
    receiveAndDelete: (session) => receiveAndDelete(queue, session),
    settle: (lockToken, settlement) => settle(queue, lockToken, settlement),
    renewMessageLock: (lockToken) => renewMessageLock(queue, lockToken),
    locked: (lockToken) => findLocked(queue, lockToken).message,
    acceptSession: (sessionId, holder) => acceptSession(queue, sessionId, holder),
    acceptNextSession: (holder) => acceptNextSession(queue, holder),
    sessionLock: (sessionId) => {
      const lock = queue.sessions.get(sessionId)?.lock;
      if (!lock) throw refusals.sessionLockLost();
      holdOf(queue, lock);
      return lock;
    },
    renewSessionLock: (lock) => renewSessionLock(queue, lock),
    releaseSession: (lock) => endSessionLock(queue, lock, "released"),
    getSessionState: (lock) => getSessionState(queue, lock),
    setSessionState: (lock, state) => setSessionState(queue, lock, state),
    peek: (from, count, sessionId) => peek(queue, from, count, sessionId),
    receiveDeferred: (numbers, session) => receiveDeferred(queue, numbers, session),
    receiveAndDeleteDeferred: (numbers, session) =>
      receiveAndDeleteDeferred(queue, numbers, session),
    cancelScheduled: (numbers) => cancelScheduled(queue, numbers),
    advance: () => advance(queue),
    counts: () => countMessages(queue),
    revision: () => queue.revision + (queue.deadLetters?.revision ?? 0),
    snapshot: () => takeSnapshot(queue),
    restore: (snapshot) => restoreQueue(queue, snapshot),
  };
}
