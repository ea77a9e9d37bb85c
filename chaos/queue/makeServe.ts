import type { VirtualTime } from "../time/makeVirtualTime";
import type { PlatformLimits } from "../world/platformLimits";
import { release, remove, type Session } from "./session";
import type { Consumer, QueueMessage } from "./virtualQueue";

/** Hands a session's messages to its holder, one after the other, until there are none or the lock is lost. */
export type Serve = (session: Session, holder: Consumer) => Promise<void>;

const redeliveredAfterInMs = 10;

type Parts = Readonly<{
  time: VirtualTime;
  limits: PlatformLimits;
  onLastDelivery: (message: QueueMessage) => void;
  bury: (session: Session, message: QueueMessage) => void;
  /** The session is nobody's again. */
  onFree: (session: Session) => void;
}>;

/** Makes the serving of sessions: what rejects comes again, and after its last delivery becomes a dead letter. */
export function makeServe({ time, limits, onLastDelivery, bury, onFree }: Parts): Serve {
  const deliver = async (session: Session, holder: Consumer, isHeld: () => boolean) => {
    const [message] = session.messages;
    if (message === undefined) return;
    if (message.deliveries >= limits.maxDeliveryCount) return bury(session, message);
    message.deliveries += 1;
    const isLast = message.deliveries === limits.maxDeliveryCount;
    if (isLast) onLastDelivery(message);
    try {
      await holder.handle(message);
      if (isHeld()) remove(session, message);
    } catch {
      // Abandoned: its reason is in the log.
      if (!isHeld()) return;
      if (isLast) bury(session, message);
      else await time.sleep(redeliveredAfterInMs);
    }
  };

  return async (session, holder) => {
    const { lock } = session;
    const isHeld = () => session.lock === lock && holder.isAlive();
    session.isServed = true;
    while (isHeld() && session.messages.length > 0) await deliver(session, holder, isHeld);
    if (!isHeld()) return;
    session.isServed = false;
    session.keep = time.after(limits.sessionIdleTimeoutInMs, () => {
      if (session.lock !== lock || session.isServed) return;
      release(session);
      onFree(session);
    });
  };
}
