import { createHash } from "node:crypto";
import type { Notification } from "../worker/ports";

const oneHourInMs = 60 * 60 * 1000;
/** Service Bus refuses longer ids: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas */
const longestId = 128;

/**
 * A notification as Service Bus carries it: in a session of its own, so that a slow channel holds up no call, and each
 * attempt a message of its own, for the queue takes no message twice. Pure.
 */
export function toNotificationMessage(notification: Notification) {
  const { id, attempt } = notification;
  return {
    body: { schema: 1, notification },
    contentType: "application/json",
    sessionId: shorten(`notification:${id}`),
    messageId: shorten(`notification:${id}:${attempt}`),
    subject: "notification",
    timeToLive: oneHourInMs,
  };
}

function shorten(id: string): string {
  return id.length <= longestId ? id : createHash("sha256").update(id).digest("hex");
}
