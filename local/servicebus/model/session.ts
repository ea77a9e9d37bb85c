import type { BrokerMessage } from "./brokerMessage";
import type { ReadyList } from "./readyList";

/** One receiver's hold on a session, from being granted until it is released or runs out. */
export type SessionLock = {
  readonly sessionId: string;
  /** Who holds it: the name of the receiving link. */
  readonly holder: string;
  /** The messages received under this lock and not settled yet. */
  readonly messages: Set<BrokerMessage>;
  lockedUntil: number;
  ended: boolean;
};

/** Messages that belong together, their order, and the state receivers leave for each other. */
export type Session = {
  readonly id: string;
  readonly ready: ReadyList<BrokerMessage>;
  state: Buffer | undefined;
  lock: SessionLock | undefined;
};
