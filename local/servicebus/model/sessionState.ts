import type { QueueState } from "./queueState";
import type { SessionLock } from "./session";
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

/** The ids of the sessions that have messages or a state. */
export function listSessions(queue: QueueState): readonly string[] {
  return [...queue.sessions.values()]
    .filter(({ ready, state, lock }) => {
      return ready.size() > 0 || state !== undefined || (lock?.messages.size ?? 0) > 0;
    })
    .map(({ id }) => id);
}
