import type { Notification } from "../worker/ports";
import { toOwnId } from "./toOwnId";

const oneHourInMs = 60 * 60 * 1000;

/**
 * A notification as Service Bus carries it: in a session of its own, so that a slow channel holds up no call, and each
 * attempt a message of its own, for the queue takes no message twice. Pure.
 */
export function toNotificationMessage(notification: Notification) {
  const { id, attempt } = notification;
  return {
    body: { schema: 1, notification },
    contentType: "application/json",
    sessionId: toOwnId("notification", id),
    messageId: toOwnId("notification", `${id}:${attempt}`),
    subject: "notification",
    timeToLive: oneHourInMs,
  };
}
