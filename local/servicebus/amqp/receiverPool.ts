import type { BrokerQueue } from "../model/brokerQueue";
import { refusals } from "../model/refusal";
import type { Refusal } from "../model/refusal";
import type { SessionLock } from "../model/brokerMessage";

/** A receiver that has been let in. */
export type AttachedReceiver = Readonly<{
  hasCredit: () => boolean;
  /** Sends what there is while there is credit; false when nothing more waits. */
  deliver: () => boolean;
  /** Ends the link because its session was lost. */
  fail: (refusal: Refusal) => void;
}>;

/** A receiver that waits for whichever session has messages first. */
export type WaitingReceiver = Readonly<{
  holder: string;
  /** Epoch milliseconds. */
  waitsUntil: number;
  grant: (lock: SessionLock) => void;
  refuse: (refusal: Refusal) => void;
}>;

/** Those who receive from one queue: who gets the next message, and who the next session. */
export type ReceiverPool = Readonly<{
  add: (receiver: AttachedReceiver, lock: SessionLock | undefined) => void;
  remove: (receiver: AttachedReceiver, lock: SessionLock | undefined) => void;
  /** Grants a session now or later, or refuses when the time is up. */
  wait: (receiver: WaitingReceiver) => void;
  /** False when the receiver did not wait any more. */
  stopWaiting: (receiver: WaitingReceiver) => boolean;
  refuseLate: (now: number) => void;
}>;

/** Makes an empty pool that the queue tells of everything that becomes ready. */
export function makeReceiverPool(brokerQueue: BrokerQueue): ReceiverPool {
  const receivers = new Set<AttachedReceiver>();
  const holders = new Map<SessionLock, AttachedReceiver>();
  const waiting = new Set<WaitingReceiver>();

  const grantSessions = () => {
    for (const receiver of waiting) {
      const lock = brokerQueue.acceptNextSession(receiver.holder);
      if (!lock) return;
      waiting.delete(receiver);
      receiver.grant(lock);
    }
  };

  // A receiver that got a message goes to the end of the line.
  const deliverInTurn = () => {
    for (const receiver of receivers) {
      if (!receiver.hasCredit()) continue;
      const mayHaveMore = receiver.deliver();
      receivers.delete(receiver);
      receivers.add(receiver);
      if (!mayHaveMore) return;
    }
  };

  brokerQueue.observe({
    messageReady: (lock) => {
      if (lock) holders.get(lock)?.deliver();
      else if (brokerQueue.settings.requiresSession) grantSessions();
      else deliverInTurn();
    },
    sessionLockLost: (lock) => {
      holders.get(lock)?.fail(refusals.sessionLockLost());
      holders.delete(lock);
    },
  });

  return {
    add: (receiver, lock) => {
      if (lock) holders.set(lock, receiver);
      else receivers.add(receiver);
    },
    remove: (receiver, lock) => {
      receivers.delete(receiver);
      if (lock) holders.delete(lock);
    },
    wait: (receiver) => {
      waiting.add(receiver);
      grantSessions();
    },
    stopWaiting: (receiver) => waiting.delete(receiver),
    refuseLate: (now) => {
      for (const receiver of waiting) {
        if (receiver.waitsUntil > now) continue;
        waiting.delete(receiver);
        receiver.refuse(refusals.noSessionInTime());
      }
    },
  };
}
