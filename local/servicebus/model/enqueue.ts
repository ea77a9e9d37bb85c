import type { BrokerMessage, IncomingMessage } from "./brokerMessage";
import { makeReady } from "./makeReady";
import type { QueueState } from "./queueState";
import type { TimeHeap } from "./timeHeap";

/** About 10 MB of ids: an hour of many thousand calls has fewer within its window. */
const mostSeenMessageIds = 50_000;

/**
 * Puts a message in the queue, now or for the time it asks for, and returns its sequence number; a duplicate is dropped
 * and gets the first one's number.
 */
export function enqueue(queue: QueueState, incoming: IncomingMessage): number {
  const duplicate = findDuplicate(queue, incoming.messageId);
  if (duplicate) return duplicate.sequenceNumber;
  const now = queue.sources.now();
  const sequenceNumber = ++queue.lastSequenceNumber;
  const message: BrokerMessage = {
    messageId: incoming.messageId,
    sessionId: incoming.sessionId,
    timeToLiveInMs: incoming.timeToLiveInMs,
    wire: incoming.wire,
    enqueuedSequenceNumber: sequenceNumber,
    deadLetterSource: undefined,
    sequenceNumber,
    enqueuedAt: now,
    expiresAt: Infinity,
    deliveryCount: 0,
    state: "active",
    lock: undefined,
    changedProperties: {},
  };
  rememberMessageId(queue, message);
  if (incoming.scheduledFor !== undefined && incoming.scheduledFor > now) {
    schedule(queue, message, incoming.scheduledFor);
  } else {
    activate(queue, message);
  }
  return sequenceNumber;
}

/** Makes scheduled messages active whose time has come; each gets a new sequence number, as in the service. */
export function activateDue(queue: QueueState): void {
  const now = queue.sources.now();
  for (;;) {
    const message = queue.scheduled.takeDue(now);
    if (!message) return;
    if (queue.messages.get(message.sequenceNumber) !== message) continue;
    queue.messages.delete(message.sequenceNumber);
    message.sequenceNumber = ++queue.lastSequenceNumber;
    activate(queue, message);
  }
}

/** Puts a message in the queue that is to become active at the time given. */
export function schedule(queue: QueueState, message: BrokerMessage, at: number): void {
  message.state = "scheduled";
  message.enqueuedAt = at;
  queue.messages.set(message.sequenceNumber, message);
  queue.revision++;
  queue.scheduled.add(at, message);
  forgetGone(queue, queue.scheduled);
}

/** Puts a message in the queue for the next receiver, and starts its time to live. */
export function activate(queue: QueueState, message: BrokerMessage): void {
  const timeToLive = Math.min(message.timeToLiveInMs ?? Infinity, queue.settings.timeToLiveInMs);
  if (timeToLive !== Infinity) {
    message.expiresAt = message.enqueuedAt + timeToLive;
    queue.expiring.add(message.expiresAt, message);
  }
  queue.messages.set(message.sequenceNumber, message);
  forgetGone(queue, queue.expiring);
  queue.revision++;
  makeReady(queue, message);
}

/** A message that is done would stay among those that will be due, with all its bytes, until then. */
function forgetGone(queue: QueueState, due: TimeHeap<BrokerMessage>): void {
  // Seldom enough that it costs nothing for each message.
  if (due.size() <= 2 * queue.messages.size + 64) return;
  due.keepOnly((message) => queue.messages.get(message.sequenceNumber) === message);
}

function rememberMessageId(queue: QueueState, message: BrokerMessage): void {
  if (queue.settings.duplicateWindowInMs === 0) return;
  queue.seenMessageIds.set(message.messageId, {
    at: message.enqueuedAt,
    sequenceNumber: message.sequenceNumber,
  });
  // The service remembers all within its window; a machine under load has to end somewhere.
  for (const [oldest] of queue.seenMessageIds) {
    if (queue.seenMessageIds.size <= mostSeenMessageIds) break;
    queue.seenMessageIds.delete(oldest);
  }
}

/** The earlier message with the same id within the queue's window, if there was one; older ones are forgotten. */
function findDuplicate(
  queue: QueueState,
  messageId: string,
): Readonly<{ sequenceNumber: number }> | undefined {
  const windowStart = queue.sources.now() - queue.settings.duplicateWindowInMs;
  for (const [seenId, seen] of queue.seenMessageIds) {
    if (seen.at > windowStart) break;
    queue.seenMessageIds.delete(seenId);
  }
  return queue.seenMessageIds.get(messageId);
}
