import type { QueueState } from "./queueState";
import { makeReadyList } from "./readyList";
import type { Session } from "./session";

/** The session with the id given, made when it is not there: a session exists as soon as somebody names it. */
export function sessionOf(queue: QueueState, sessionId: string): Session {
  const known = queue.sessions.get(sessionId);
  if (known) return known;
  const session: Session = {
    id: sessionId,
    ready: makeReadyList(),
    state: undefined,
    lock: undefined,
  };
  queue.sessions.set(sessionId, session);
  return session;
}
