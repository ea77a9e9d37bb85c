import type { BrokerQueue } from "../model/brokerQueue";
import { makeReceiverPool } from "./receiverPool";
import type { ReceiverPool } from "./receiverPool";

/** Calls made on one queue, each the way Service Bus counts operations: a batch is one send, a delivery one receive. */
export type OperationCounts = {
  send: number;
  receive: number;
  settle: number;
  /** Scheduling and cancelling, through management; a send with a time of its own counts as a send. */
  schedule: number;
  /** Accepted sessions and every other management request: peeks, lock renewals, session states. */
  management: number;
};

/** Something with an address: a queue or a dead-letter queue, those who receive from it, and what they did. */
export type Entity = Readonly<{
  brokerQueue: BrokerQueue;
  receivers: ReceiverPool;
  operations: OperationCounts;
}>;

/** Makes the entity of a queue, with nobody connected. */
export function makeEntity(brokerQueue: BrokerQueue): Entity {
  return {
    brokerQueue,
    receivers: makeReceiverPool(brokerQueue),
    operations: { send: 0, receive: 0, settle: 0, schedule: 0, management: 0 },
  };
}
