import { randomUUID } from "node:crypto";
import type { BrokerMessage, SessionLock } from "../model/brokerMessage";
import { drainCredit } from "./drainCredit";
import { encodeMessage } from "./encodeMessage";
import type { Entity } from "./entity";
import type { LinkEnd } from "./linkEnd";
import { toDeliveryTag } from "./lockTokens";
import type { AttachedReceiver } from "./receiverPool";
import type { Link } from "./rheaInternals";
import { settleDelivery } from "./settleDelivery";

const receiveAndDeleteMode = 1;

/** The broker's end of a link that a client receives on; its session, if it has one, goes back when the link ends. */
export function makeReceiverEnd(
  link: Link,
  entity: Entity,
  sessionLock: SessionLock | undefined,
): AttachedReceiver & LinkEnd {
  const { brokerQueue, receivers, operations } = entity;
  const deletes = link.remote.attach.snd_settle_mode === receiveAndDeleteMode;
  const lockTokens = new Map<number, string>();
  let isClosed = false;

  const send = (message: BrokerMessage) => {
    const token = message.lock?.token;
    const tag = toDeliveryTag(token ?? randomUUID());
    const delivery = link.send(encodeMessage(message), tag, 0);
    if (token !== undefined) lockTokens.set(delivery.id, token);
    operations.receive++;
  };

  const hasCredit = () => !isClosed && link.is_open() && unusedCredit(link) > 0;

  const deliver = () => {
    while (hasCredit()) {
      const message = deletes
        ? brokerQueue.receiveAndDelete(sessionLock)
        : brokerQueue.receive(sessionLock);
      if (!message) return false;
      send(message);
    }
    return true;
  };

  const receiver: AttachedReceiver & LinkEnd = {
    hasCredit,
    deliver,
    flow: () => {
      deliver();
      if (link._draining) drainCredit(link);
    },
    settled: (delivery, outcome) => {
      const lockToken = lockTokens.get(delivery.id);
      lockTokens.delete(delivery.id);
      operations.settle++;
      settleDelivery({ link, delivery, outcome, lockToken, sessionLock, brokerQueue });
    },
    fail: ({ condition, message }) => {
      isClosed = true;
      link.close({ condition, description: message });
    },
    closed: () => {
      isClosed = true;
      receivers.remove(receiver, sessionLock);
      // Without a session, locks outlive the link: the client may still settle through $management.
      if (sessionLock) brokerQueue.releaseSession(sessionLock);
    },
  };
  return receiver;
}

// rhea lowers a link's credit when it writes a transfer, which is later than send; the client uses an AMQP session per link,
// so whatever its session has not written belongs to this link.
function unusedCredit({ credit, session: { outgoing } }: Link): number {
  const unwritten = outgoing.next_delivery_id - outgoing.next_pending_delivery;
  return Math.min(credit - unwritten, outgoing.available());
}
