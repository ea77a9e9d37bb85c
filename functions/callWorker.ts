import { app, type InvocationContext } from "@azure/functions";
import { causeOf } from "../lib/causeOf";
import { ivr, type Ivr } from "../lib/compose";
import { callEventsQueueDefinition } from "../lib/messaging/callEventsQueueDefinition";
import { parseQueuedMessage } from "../lib/messaging/parseQueuedMessage";

type WorkerPorts = Pick<Ivr, "handleCallEvent" | "handleNotification" | "rescueCall" | "log">;

/** Sessions of notifications begin so; all others bear the id of their call. */
const notificationSession = "notification:";

/** Takes one message of one session. A message that cannot be handled is thrown back; with its last delivery the caller is helped before it becomes a dead letter. */
export function makeCallWorker(ports: WorkerPorts) {
  return async (body: unknown, context: InvocationContext): Promise<void> => {
    try {
      const message = parseQueuedMessage(body);
      if ("event" in message) await ports.handleCallEvent(message.event);
      else await ports.handleNotification(message.notification);
    } catch (error) {
      await reportFailure(ports, context, error);
      throw error;
    }
  };
}

async function reportFailure(
  ports: WorkerPorts,
  context: InvocationContext,
  error: unknown,
): Promise<void> {
  const { sessionId, messageId, deliveryCount } = context.triggerMetadata ?? {};
  // The package parses metadata that looks like JSON: a call id of digits arrives as a number.
  const session = String(sessionId);
  ports.log.error("messageFailed", {
    session,
    messageId: String(messageId),
    deliveryCount: Number(deliveryCount),
    reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    ...codeOf(error),
    ...causeOf(error),
  });
  const isLast = Number(deliveryCount) >= callEventsQueueDefinition.MaxDeliveryCount;
  if (isLast && !session.startsWith(notificationSession)) {
    await ports.rescueCall(session, String(messageId));
  }
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
