import { activateDue } from "./enqueue";
import { expireDue } from "./expire";
import { unlockMessage } from "./messageLocks";
import { putBack } from "./putBack";
import type { QueueState } from "./queueState";
import { endSessionLock } from "./sessionLocks";

/** Does everything the clock has made due: scheduled messages, times to live, locks of messages and of sessions. */
export function advance(queue: QueueState): void {
  activateDue(queue);
  expireDue(queue);
  if (queue.settings.requiresSession) endExpiredSessionLocks(queue);
  else endExpiredMessageLocks(queue);
  if (queue.deadLetters) advance(queue.deadLetters);
}

function endExpiredMessageLocks(queue: QueueState): void {
  const now = queue.sources.now();
  for (const message of queue.locked.values()) {
    const { lock } = message;
    if (!lock || lock.lockedUntil > now) return;
    unlockMessage(queue, message, lock);
    putBack(queue, message, lock, { countsAsFailure: true });
  }
}

function endExpiredSessionLocks(queue: QueueState): void {
  const now = queue.sources.now();
  for (const session of queue.lockedSessions) {
    const { lock } = session;
    if (!lock || lock.lockedUntil > now) return;
    endSessionLock(queue, lock, "expired");
    queue.observer?.sessionLockLost(lock);
  }
}
