import { parseQueuedMessage } from "../messaging/parseQueuedMessage";
import {
  makeHandleDelivery,
  type DeliveryPorts,
  type HandleDelivery,
} from "../worker/handle/makeHandleDelivery";
import type { QueuedMessage } from "../worker/ports";

/** What takes messages of the queue. */
export type Worker = Readonly<{
  handleDelivery: HandleDelivery;
  parseQueuedMessage: (body: unknown) => QueuedMessage;
}>;

/** Puts together what takes messages of the queue, over what serves calls. */
export function composeWorker(calls: DeliveryPorts): Worker {
  return { handleDelivery: makeHandleDelivery(calls), parseQueuedMessage };
}
