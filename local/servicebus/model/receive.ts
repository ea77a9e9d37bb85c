import type { BrokerMessage, SessionLock } from "./brokerMessage";
import { expire } from "./expire";
import { lockMessage } from "./messageLocks";
import type { QueueState } from "./queueState";

/** Locks the next message for a receiver, of its session where it holds one; undefined when none waits. */
export function receive(
  queue: QueueState,
  session: SessionLock | undefined,
): BrokerMessage | undefined {
  const message = takeWaiting(queue, session);
  if (message) lockMessage(queue, message, session, false);
  return message;
}

/** Takes the next message out of the queue for good. */
export function receiveAndDelete(
  queue: QueueState,
  session: SessionLock | undefined,
): BrokerMessage | undefined {
  const message = takeWaiting(queue, session);
  if (message) {
    queue.messages.delete(message.sequenceNumber);
    queue.revision++;
  }
  return message;
}

function takeWaiting(
  queue: QueueState,
  session: SessionLock | undefined,
): BrokerMessage | undefined {
  const waiting = session ? queue.sessions.get(session.sessionId)?.ready : queue.ready;
  for (;;) {
    const message = waiting?.takeFirst();
    if (!message || message.expiresAt > queue.sources.now()) return message;
    expire(queue, message);
  }
}
