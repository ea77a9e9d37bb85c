import type { QueueState } from "./queueState";
import type { SessionLock } from "./brokerMessage";
import { holdOf } from "./sessionLocks";

/** What a session's holders left for each other; throws session-lock-lost. */
export function getSessionState(queue: QueueState, lock: SessionLock): Buffer | undefined {
  return holdOf(queue, lock).state;
}

/** Replaces a session's state, undefined for none; throws session-lock-lost. */
export function setSessionState(
  queue: QueueState,
  lock: SessionLock,
  state: Buffer | undefined,
): void {
  holdOf(queue, lock).state = state;
  queue.revision++;
}
