import type { Bindings } from "../flow/document/bindings";
import type { Log } from "../log";
import type { Notification, QueueNotification, SendNotification } from "./ports";

/** Sends one queued notification, and queues it again for later when its channel does not take it. */
export type HandleNotification = (notification: Notification) => Promise<void>;

/** Half a minute, then ten times that, and so on: a channel that was down for an hour still hears it. */
const delaysInMs = [30_000, 300_000, 3_600_000] as const;

/** Makes the sending of notifications. After the last attempt it rejects, and the message becomes a dead letter. */
export function makeHandleNotification(
  ports: Readonly<{
    loadBindings: () => Promise<Bindings>;
    sendNotification: SendNotification;
    queueNotification: QueueNotification;
    now: () => string;
  }>,
  log: Log,
): HandleNotification {
  return async (notification) => {
    const { id, callId, channel, attempt } = notification;
    const bound = (await ports.loadBindings()).channels?.[channel];
    try {
      if (bound === undefined) throw new Error(`The bindings have no channel ${channel}.`);
      await ports.sendNotification(bound, notification);
      log.info("notificationSent", { callId, channel, attempt });
    } catch (error) {
      const delayInMs = delaysInMs[attempt - 1];
      const reason = error instanceof Error ? error.message : "unknown";
      log.warn("notificationNotSent", { callId, channel, attempt, reason });
      if (delayInMs === undefined) throw error;
      const dueAt = new Date(Date.parse(ports.now()) + delayInMs).toISOString();
      await ports.queueNotification({ ...notification, id, attempt: attempt + 1 }, dueAt);
    }
  };
}
