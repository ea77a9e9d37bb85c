import type { BrokerMessage, SessionLock } from "./brokerMessage";
import type { QueueSettings } from "./queueSettings";
import { makeReadyList } from "./readyList";
import type { ReadyList } from "./readyList";
import type { Session } from "./session";
import { makeTimeHeap } from "./timeHeap";
import type { TimeHeap } from "./timeHeap";

/** Told when there is something to deliver or a holder lost its session; both may come from within any other call. */
export type QueueObserver = Readonly<{
  /** A message became ready: for the holder of the lock given, or for the next receiver. */
  messageReady: (lock: SessionLock | undefined) => void;
  sessionLockLost: (lock: SessionLock) => void;
}>;

/** Where a queue takes time and lock tokens (GUIDs) from. */
export type QueueSources = Readonly<{ now: () => number; newLockToken: () => string }>;

/** Everything one queue remembers; only the functions of this folder change it. */
export type QueueState = {
  readonly name: string;
  readonly settings: QueueSettings;
  readonly sources: QueueSources;
  readonly deadLetters: QueueState | undefined;
  /** Every message that is in the queue in any state, in the order of sequence numbers. */
  readonly messages: Map<number, BrokerMessage>;
  /** Without sessions: the messages that wait. */
  readonly ready: ReadyList<BrokerMessage>;
  /** By lock token, in the order in which the locks were taken or renewed, which is that of their ends. */
  readonly locked: Map<string, BrokerMessage>;
  readonly sessions: Map<string, Session>;
  /** Sessions that nobody holds and that have messages waiting, the longest waiting first. */
  readonly readySessions: Set<Session>;
  /** In the order in which the locks end. */
  readonly lockedSessions: Set<Session>;
  readonly scheduled: TimeHeap<BrokerMessage>;
  readonly expiring: TimeHeap<BrokerMessage>;
  /** By message id, the oldest first. */
  readonly seenMessageIds: Map<string, Readonly<{ at: number; sequenceNumber: number }>>;
  observer: QueueObserver | undefined;
  lastSequenceNumber: number;
  /** Rises with every change that a snapshot would show. */
  revision: number;
};

/** Makes an empty queue and, unless it is a dead-letter queue itself, the dead-letter queue beside it. */
export function newQueueState(
  name: string,
  settings: QueueSettings,
  sources: QueueSources,
): QueueState {
  return emptyQueue(name, settings, sources, emptyDeadLetterQueue(name, settings, sources));
}

function emptyDeadLetterQueue(name: string, settings: QueueSettings, sources: QueueSources) {
  const deadLetterSettings: QueueSettings = {
    requiresSession: false,
    lockInMs: settings.lockInMs,
    maxDeliveryCount: Infinity,
    duplicateWindowInMs: 0,
    timeToLiveInMs: Infinity,
    deadLettersExpired: false,
  };
  return emptyQueue(`${name}/$DeadLetterQueue`, deadLetterSettings, sources, undefined);
}

function emptyQueue(
  name: string,
  settings: QueueSettings,
  sources: QueueSources,
  deadLetters: QueueState | undefined,
): QueueState {
  return {
    name,
    settings,
    sources,
    deadLetters,
    messages: new Map(),
    ready: makeReadyList(),
    locked: new Map(),
    sessions: new Map(),
    readySessions: new Set(),
    lockedSessions: new Set(),
    scheduled: makeTimeHeap(),
    expiring: makeTimeHeap(),
    seenMessageIds: new Map(),
    observer: undefined,
    lastSequenceNumber: 0,
    revision: 0,
  };
}
