import { z } from "zod";
import { IvrError } from "../errors";
import type { Notification, QueuedMessage } from "../worker/ports";
import { callEventSchema } from "./callEventSchema";

const notification = z.object({
  id: z.string().min(1),
  callId: z.string().min(1),
  channel: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
  attempt: z.int().positive(),
}) satisfies z.ZodType<Notification>;

const schema = z.literal(1);
const eventMessage = z
  .object({ schema, event: callEventSchema })
  .transform(({ event }): QueuedMessage => ({ event }));
const notificationMessage = z
  .object({ schema, notification })
  .transform((message): QueuedMessage => ({ notification: message.notification }));

/** What is in a message of ours: a call's event or a notification on its way. Throws CALL_EVENT_MALFORMED, saying where, without values. */
export function parseQueuedMessage(body: unknown): QueuedMessage {
  const holdsNotification = z.object({ notification: z.unknown() }).safeParse(body).success;
  const parsed = (holdsNotification ? notificationMessage : eventMessage).safeParse(body);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => path.join(".") || "the body");
    throw new IvrError(
      "CALL_EVENT_MALFORMED",
      `A message on the queue of call events is none of ours: ${places.join(", ")} cannot be read. Only this app may send to that queue.`,
    );
  }
  return parsed.data;
}
