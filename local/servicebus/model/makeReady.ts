import type { BrokerMessage } from "./brokerMessage";
import type { QueueState } from "./queueState";
import { sessionOf } from "./sessionOf";

/** Lets a message wait for a receiver, in its place, and says so. */
export function makeReady(queue: QueueState, message: BrokerMessage): void {
  message.state = "active";
  message.lock = undefined;
  if (!queue.settings.requiresSession) {
    queue.ready.add(message);
    queue.observer?.messageReady(undefined);
    return;
  }
  const session = sessionOf(queue, message.sessionId ?? "");
  session.ready.add(message);
  // Whoever ends a session's lock says so once all of its messages are back in their places.
  if (session.lock?.ended) return;
  if (!session.lock) queue.readySessions.add(session);
  queue.observer?.messageReady(session.lock);
}
