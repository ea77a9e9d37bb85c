import type { BrokerMessage, MessageLock, SessionLock } from "./brokerMessage";
import type { QueueState } from "./queueState";
import { refusals } from "./refusal";

/** Locks a message for one receiver, under its session's lock where there is one. */
export function lockMessage(
  queue: QueueState,
  message: BrokerMessage,
  session: SessionLock | undefined,
  wasDeferred: boolean,
): void {
  const token = queue.sources.newLockToken();
  const lockedUntil = session?.lockedUntil ?? queue.sources.now() + queue.settings.lockInMs;
  message.lock = { token, session, wasDeferred, lockedUntil };
  message.state = "locked";
  queue.locked.set(token, message);
  session?.messages.add(message);
}

/** The message under a lock that still holds, and the lock; throws message-lock-lost otherwise. */
export function findLocked(
  queue: QueueState,
  token: string,
): Readonly<{ message: BrokerMessage; lock: MessageLock }> {
  const message = queue.locked.get(token);
  const lock = message?.lock;
  if (!message || !lock || endOf(lock) <= queue.sources.now()) throw refusals.messageLockLost();
  return { message, lock };
}

/** Prolongs a message's lock from now and returns its new end in epoch milliseconds; throws message-lock-lost. */
export function renewMessageLock(queue: QueueState, token: string): number {
  const { message, lock } = findLocked(queue, token);
  if (lock.session) return lock.session.lockedUntil;
  lock.lockedUntil = queue.sources.now() + queue.settings.lockInMs;
  queue.locked.delete(token);
  queue.locked.set(token, message);
  return lock.lockedUntil;
}

/** Takes a message out of its lock; the caller decides where it goes. */
export function unlockMessage(queue: QueueState, message: BrokerMessage, lock: MessageLock): void {
  queue.locked.delete(lock.token);
  lock.session?.messages.delete(message);
  message.lock = undefined;
}

const endOf = (lock: MessageLock) => lock.session?.lockedUntil ?? lock.lockedUntil;
