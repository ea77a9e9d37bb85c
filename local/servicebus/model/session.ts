import type { BrokerMessage, SessionLock } from "./brokerMessage";
import type { ReadyList } from "./readyList";

/** Messages that belong together, their order, and the state receivers leave for each other. */
export type Session = {
  readonly id: string;
  readonly ready: ReadyList<BrokerMessage>;
  state: Buffer | undefined;
  lock: SessionLock | undefined;
};
