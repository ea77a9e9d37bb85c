import { app, type InvocationContext } from "@azure/functions";
import { ivr } from "../lib/compose";
import { callEventsQueueDefinition } from "../lib/messaging/callEventsQueueDefinition";
import { parseQueuedMessage } from "../lib/messaging/parseQueuedMessage";
import { makeHandleDelivery, type DeliveryPorts } from "../lib/worker/makeHandleDelivery";

type CallWorker = (body: unknown, context: InvocationContext) => Promise<void>;

/** Takes one message of one session. A message that cannot be handled is thrown back; before it becomes a dead letter its caller is helped. */
export function makeCallWorker(ports: DeliveryPorts): CallWorker {
  const handleDelivery = makeHandleDelivery(ports);
  return async (body, context) => {
    const { sessionId, messageId, deliveryCount } = context.triggerMetadata ?? {};
    const delivery = {
      // The package parses metadata that looks like JSON: a call id of digits arrives as a number.
      session: String(sessionId),
      messageId: String(messageId),
      deliveryCount: Number(deliveryCount),
      isLast: Number(deliveryCount) >= callEventsQueueDefinition.MaxDeliveryCount,
    };
    await handleDelivery(delivery, () => parseQueuedMessage(body));
  };
}

let callWorker: CallWorker | undefined;

app.serviceBusQueue("callWorker", {
  connection: "ServiceBusConnection",
  queueName: "%CALL_EVENTS_QUEUE%",
  isSessionsEnabled: true,
  handler: (body, context) => (callWorker ??= makeCallWorker(ivr()))(body, context),
});
