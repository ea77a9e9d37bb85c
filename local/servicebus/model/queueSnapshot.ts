import type { BrokerMessage } from "./brokerMessage";
import { activate, schedule } from "./enqueue";
import type { QueueState } from "./queueState";
import { sessionOf } from "./sessionOf";

/** A message as it outlives the broker: no locks, a locked message is one that waits again. */
export type MessageSnapshot = Readonly<
  Omit<BrokerMessage, "lock" | "state" | "expiresAt"> & {
    state: "active" | "deferred" | "scheduled";
  }
>;

/** Everything of a queue that outlives the broker. */
export type QueueSnapshot = Readonly<{
  lastSequenceNumber: number;
  messages: readonly MessageSnapshot[];
  sessionStates: readonly Readonly<{ sessionId: string; state: Buffer }>[];
  seenMessageIds: readonly Readonly<{ messageId: string; at: number; sequenceNumber: number }>[];
  deadLetters: QueueSnapshot | undefined;
}>;

/** Describes a queue as it is now. */
export function takeSnapshot(queue: QueueState): QueueSnapshot {
  return {
    lastSequenceNumber: queue.lastSequenceNumber,
    messages: [...queue.messages.values()].map(toMessageSnapshot),
    sessionStates: [...queue.sessions.values()].flatMap(({ id, state }) =>
      state ? [{ sessionId: id, state }] : [],
    ),
    seenMessageIds: [...queue.seenMessageIds].map(([messageId, seen]) => ({ messageId, ...seen })),
    deadLetters: queue.deadLetters && takeSnapshot(queue.deadLetters),
  };
}

/** Puts everything of a snapshot into an empty queue; what became due meanwhile happens at the next advance. */
export function restoreQueue(queue: QueueState, snapshot: QueueSnapshot): void {
  queue.lastSequenceNumber = snapshot.lastSequenceNumber;
  for (const { messageId, ...seen } of snapshot.seenMessageIds) {
    queue.seenMessageIds.set(messageId, seen);
  }
  for (const { sessionId, state } of snapshot.sessionStates) {
    sessionOf(queue, sessionId).state = state;
  }
  for (const message of snapshot.messages) restoreMessage(queue, message);
  if (queue.deadLetters && snapshot.deadLetters) {
    restoreQueue(queue.deadLetters, snapshot.deadLetters);
  }
}

function toMessageSnapshot(message: BrokerMessage): MessageSnapshot {
  const unlocked = message.lock?.wasDeferred ? "deferred" : "active";
  return {
    messageId: message.messageId,
    sessionId: message.sessionId,
    timeToLiveInMs: message.timeToLiveInMs,
    wire: message.wire,
    enqueuedSequenceNumber: message.enqueuedSequenceNumber,
    deadLetterSource: message.deadLetterSource,
    sequenceNumber: message.sequenceNumber,
    enqueuedAt: message.enqueuedAt,
    deliveryCount: message.deliveryCount,
    changedProperties: message.changedProperties,
    state: message.state === "locked" ? unlocked : message.state,
  };
}

function restoreMessage(queue: QueueState, snapshot: MessageSnapshot): void {
  const message: BrokerMessage = { ...snapshot, lock: undefined, expiresAt: Infinity };
  switch (snapshot.state) {
    case "active":
      return activate(queue, message);
    case "scheduled":
      return schedule(queue, message, snapshot.enqueuedAt);
    case "deferred":
      queue.messages.set(message.sequenceNumber, message);
      return undefined;
  }
}
