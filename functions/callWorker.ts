import { app, type InvocationContext } from "@azure/functions";
import { ivr } from "../lib/compose";
import { callEventsQueueDefinition } from "../lib/messaging/callEventsQueueDefinition";
import { parseQueuedMessage } from "../lib/messaging/parseQueuedMessage";
import { makeHandleDelivery, type DeliveryPorts } from "../lib/worker/handle/makeHandleDelivery";

type CallWorker = (body: unknown, context: InvocationContext) => Promise<void>;

/** Takes one message of one session. A message that cannot be handled is thrown back; before it becomes a dead letter its caller is helped. */
export function makeCallWorker(ports: DeliveryPorts): CallWorker {
  const handleDelivery = makeHandleDelivery(ports);
  return async (body, context) => {
    const metadata = context.triggerMetadata ?? {};
    const { sessionId, messageId, deliveryCount, enqueuedTimeUtc } = metadata;
    const delivery = {
      // The package parses metadata that looks like JSON: a call id of digits arrives as a number.
      session: String(sessionId),
      messageId: String(messageId),
      deliveryCount: Number(deliveryCount),
      enqueuedAt: toInstant(enqueuedTimeUtc),
      isLast: Number(deliveryCount) >= callEventsQueueDefinition.MaxDeliveryCount,
    };
    await handleDelivery(delivery, () => parseQueuedMessage(body));
  };
}

/** The host's time of UTC carries no zone. */
function toInstant(utc: unknown): string | undefined {
  if (typeof utc !== "string") return undefined;
  const at = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(utc) ? utc : `${utc}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

let callWorker: CallWorker | undefined;

app.serviceBusQueue("callWorker", {
  connection: "ServiceBusConnection",
  queueName: "%CALL_EVENTS_QUEUE%",
  isSessionsEnabled: true,
  handler: (body, context) => (callWorker ??= makeCallWorker(ivr().calls))(body, context),
});
