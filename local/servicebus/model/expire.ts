import type { BrokerMessage } from "./brokerMessage";
import { deadLetter } from "./deadLetter";
import type { QueueState } from "./queueState";

/** Removes messages whose time to live is over while they wait. */
export function expireDue(queue: QueueState): void {
  const now = queue.sources.now();
  for (;;) {
    const message = queue.expiring.takeDue(now);
    if (!message) return;
    const isWaiting =
      message.state === "active" && queue.messages.get(message.sequenceNumber) === message;
    if (!isWaiting) continue;
    stopWaiting(queue, message);
    expire(queue, message);
  }
}

/** Drops a message whose time to live is over, to the dead letters if the queue wants that. */
export function expire(queue: QueueState, message: BrokerMessage): void {
  if (queue.settings.deadLettersExpired) {
    deadLetter(queue, message, "TTLExpiredException", "The message expired and was dead lettered.");
    return;
  }
  queue.messages.delete(message.sequenceNumber);
  queue.revision++;
}

function stopWaiting(queue: QueueState, message: BrokerMessage): void {
  if (!queue.settings.requiresSession) {
    queue.ready.remove(message);
    return;
  }
  const session = queue.sessions.get(message.sessionId ?? "");
  if (!session) return;
  session.ready.remove(message);
  // A session with nothing left in it must not be granted to anybody.
  if (session.ready.size() === 0) queue.readySessions.delete(session);
}
