import type { BrokerMessage, SessionLock } from "./brokerMessage";
import { unlockMessage } from "./messageLocks";
import { putBack } from "./putBack";
import type { QueueState } from "./queueState";
import { refusals } from "./refusal";
import type { Session } from "./session";
import { sessionOf } from "./sessionOf";

/** Locks one session for a receiver, messages or not; throws session-cannot-be-locked while another holds it. */
export function acceptSession(queue: QueueState, sessionId: string, holder: string): SessionLock {
  const session = sessionOf(queue, sessionId);
  if (session.lock) throw refusals.sessionCannotBeLocked(sessionId);
  return lockSession(queue, session, holder);
}

/** Locks the session that has waited longest, if any session with messages is free. */
export function acceptNextSession(queue: QueueState, holder: string): SessionLock | undefined {
  const [session] = queue.readySessions;
  return session && lockSession(queue, session, holder);
}

/** Prolongs a session's lock from now and returns its new end in epoch milliseconds. */
export function renewSessionLock(queue: QueueState, lock: SessionLock): number {
  const session = holdOf(queue, lock);
  lock.lockedUntil = queue.sources.now() + queue.settings.lockInMs;
  queue.lockedSessions.delete(session);
  queue.lockedSessions.add(session);
  return lock.lockedUntil;
}

/** The session under a lock that still holds; throws session-lock-lost otherwise. */
export function holdOf(queue: QueueState, lock: SessionLock): Session {
  const session = queue.sessions.get(lock.sessionId);
  if (session?.lock !== lock || lock.lockedUntil <= queue.sources.now()) {
    throw refusals.sessionLockLost();
  }
  return session;
}

/**
 * Gives a session back with whatever was not settled. Closing does not count as a failed delivery, running out does: see
 * https://learn.microsoft.com/azure/service-bus-messaging/message-sessions.
 */
export function endSessionLock(
  queue: QueueState,
  lock: SessionLock,
  how: "released" | "expired",
): void {
  const session = queue.sessions.get(lock.sessionId);
  if (session?.lock !== lock) return;
  lock.ended = true;
  for (const message of inOrder(lock.messages)) {
    if (!message.lock) continue;
    const messageLock = message.lock;
    unlockMessage(queue, message, messageLock);
    putBack(queue, message, messageLock, { countsAsFailure: how === "expired" });
  }
  session.lock = undefined;
  queue.lockedSessions.delete(session);
  if (session.ready.size() > 0) {
    queue.readySessions.add(session);
    queue.observer?.messageReady(undefined);
  } else if (session.state === undefined) {
    // A session's state outlives its messages; a session without either need not be remembered.
    queue.sessions.delete(session.id);
  }
}

const inOrder = (messages: ReadonlySet<BrokerMessage>) =>
  [...messages].sort((left, right) => left.sequenceNumber - right.sequenceNumber);

function lockSession(queue: QueueState, session: Session, holder: string): SessionLock {
  const lock: SessionLock = {
    sessionId: session.id,
    holder,
    messages: new Set(),
    lockedUntil: queue.sources.now() + queue.settings.lockInMs,
    ended: false,
  };
  session.lock = lock;
  queue.readySessions.delete(session);
  queue.lockedSessions.add(session);
  return lock;
}
