import { app, type InvocationContext } from "@azure/functions";
import type { Worker } from "../lib/compose/composeWorker";
import { ivr } from "../lib/compose/ivr";
import { callEventsQueueDefinition } from "../lib/messaging/callEventsQueueDefinition";

type CallWorker = (body: unknown, context: InvocationContext) => Promise<void>;

/** Takes one message of one session. A message that cannot be handled is thrown back; before it becomes a dead letter its caller is helped. */
export function makeCallWorker({ handleDelivery, parseQueuedMessage }: Worker): CallWorker {
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

app.serviceBusQueue("callWorker", {
  connection: "ServiceBusConnection",
  queueName: "%CALL_EVENTS_QUEUE%",
  isSessionsEnabled: true,
  handler: async (body, context) => makeCallWorker(await ivr().worker())(body, context),
});
