import { app, type InvocationContext } from "@azure/functions";
import { ivr, type Ivr } from "../lib/compose";
import { parseCallEventMessage } from "../lib/messaging/parseCallEventMessage";
import { callEventsQueueDefinition } from "../lib/messaging/callEventsQueueDefinition";

/** Takes one message of one call's session. A message that cannot be handled is thrown back; with its last delivery the caller is helped before it becomes a dead letter. */
export function makeCallWorker(ports: Pick<Ivr, "handleCallEvent" | "rescueCall" | "log">) {
  return async (body: unknown, context: InvocationContext): Promise<void> => {
    try {
      await ports.handleCallEvent(parseCallEventMessage(body));
    } catch (error) {
      const { sessionId, messageId, deliveryCount } = context.triggerMetadata ?? {};
      // The package parses metadata that looks like JSON: a call id of digits arrives as a number.
      const callId = String(sessionId);
      ports.log.error("eventFailed", {
        callId,
        messageId: String(messageId),
        deliveryCount: Number(deliveryCount),
        reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        ...codeOf(error),
      });
      if (Number(deliveryCount) >= callEventsQueueDefinition.MaxDeliveryCount) {
        await ports.rescueCall(callId, String(messageId));
      }
      throw error;
    }
  };
}

function codeOf(error: unknown): { code?: string } {
  return typeof error === "object" && error !== null && "code" in error
    ? { code: String(error.code) }
    : {};
}

app.serviceBusQueue("callWorker", {
  connection: "ServiceBusConnection",
  queueName: "%CALL_EVENTS_QUEUE%",
  isSessionsEnabled: true,
  handler: (body, context) => makeCallWorker(ivr())(body, context),
});
