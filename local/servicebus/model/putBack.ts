import type { BrokerMessage, MessageLock } from "./brokerMessage";
import { deadLetter } from "./deadLetter";
import { makeReady } from "./makeReady";
import type { QueueState } from "./queueState";

/** Returns an unlocked message to where it was, or to the dead letters when it failed as often as the queue allows. */
export function putBack(
  queue: QueueState,
  message: BrokerMessage,
  lock: MessageLock,
  { countsAsFailure }: Readonly<{ countsAsFailure: boolean }>,
): void {
  queue.revision++;
  if (countsAsFailure) message.deliveryCount++;
  if (message.deliveryCount >= queue.settings.maxDeliveryCount) {
    deadLetter(
      queue,
      message,
      "MaxDeliveryCountExceeded",
      `Message could not be consumed after ${queue.settings.maxDeliveryCount} delivery attempts.`,
    );
  } else if (lock.wasDeferred) {
    message.state = "deferred";
  } else {
    makeReady(queue, message);
  }
}
