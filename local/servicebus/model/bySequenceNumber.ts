import type { BrokerMessage, SessionLock } from "./brokerMessage";
import { lockMessage } from "./messageLocks";
import type { QueueState } from "./queueState";
import { refusals } from "./refusal";

/** Messages in any state from a sequence number on, in order, without locking them. */
export function peek(
  queue: QueueState,
  from: number,
  count: number,
  sessionId: string | undefined,
): readonly BrokerMessage[] {
  const found: BrokerMessage[] = [];
  for (const message of queue.messages.values()) {
    if (found.length >= count) break;
    const isInSession = sessionId === undefined || message.sessionId === sessionId;
    if (message.sequenceNumber >= from && isInSession) found.push(message);
  }
  return found;
}

/** Locks deferred messages by number, all or none; throws message-not-found. */
export function receiveDeferred(
  queue: QueueState,
  sequenceNumbers: readonly number[],
  session: SessionLock | undefined,
): readonly BrokerMessage[] {
  const messages = findDeferred(queue, sequenceNumbers, session);
  for (const message of messages) lockMessage(queue, message, session, true);
  return messages;
}

/** Takes deferred messages out for good by number, all or none; throws message-not-found. */
export function receiveAndDeleteDeferred(
  queue: QueueState,
  sequenceNumbers: readonly number[],
  session: SessionLock | undefined,
): readonly BrokerMessage[] {
  const messages = findDeferred(queue, sequenceNumbers, session);
  for (const message of messages) queue.messages.delete(message.sequenceNumber);
  queue.revision++;
  return messages;
}

/**
 * Removes scheduled messages by number, all or none; throws message-not-found. Their ids stay known to duplicate
 * detection, which remembers every id that was sent: see
 * https://learn.microsoft.com/azure/service-bus-messaging/duplicate-detection.
 */
export function cancelScheduled(queue: QueueState, sequenceNumbers: readonly number[]): void {
  const messages = find(queue, sequenceNumbers, (message) => message.state === "scheduled");
  for (const message of messages) queue.messages.delete(message.sequenceNumber);
  queue.revision++;
}

function findDeferred(
  queue: QueueState,
  sequenceNumbers: readonly number[],
  session: SessionLock | undefined,
): readonly BrokerMessage[] {
  return find(
    queue,
    sequenceNumbers,
    (message) =>
      message.state === "deferred" &&
      (!queue.settings.requiresSession || message.sessionId === session?.sessionId),
  );
}

function find(
  queue: QueueState,
  sequenceNumbers: readonly number[],
  isWanted: (message: BrokerMessage) => boolean,
): readonly BrokerMessage[] {
  return sequenceNumbers.map((sequenceNumber) => {
    const message = queue.messages.get(sequenceNumber);
    if (!message || !isWanted(message)) throw refusals.messageNotFound();
    return message;
  });
}
