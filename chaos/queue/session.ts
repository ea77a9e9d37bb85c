import type { CancelTimer } from "../../lib/simulation/graph/clock";
import type { Consumer, QueueMessage } from "./virtualQueue";

/** The messages of one call, and who has them to itself. */
export type Session = {
  readonly id: string;
  messages: readonly QueueMessage[];
  readonly scheduled: Map<number, QueueMessage>;
  holder: Consumer | undefined;
  /** A new one for each holder: a holder with an old one has lost the lock. */
  lock: object;
  isServed: boolean;
  /** Takes back the holder's wish to keep an idle session for a while. */
  keep: CancelTimer;
};

/** Makes a session without messages. */
export function makeSession(id: string): Session {
  return {
    id,
    messages: [],
    scheduled: new Map(),
    holder: undefined,
    lock: {},
    isServed: false,
    keep: () => undefined,
  };
}

/** Takes a session from its holder. */
export function release(session: Session): void {
  session.holder = undefined;
  session.lock = {};
  session.isServed = false;
}

/** Takes a message out of its session. */
export function remove(session: Session, message: QueueMessage): void {
  session.messages = session.messages.filter((one) => one !== message);
}
