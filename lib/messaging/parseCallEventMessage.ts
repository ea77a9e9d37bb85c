import { z } from "zod";
import { IvrError } from "../errors";
import type { CallEvent } from "../ivr/callEvent";
import { callEventSchema } from "./callEventSchema";

const message = z.object({ schema: z.literal(1), event: callEventSchema });

/** The event in a message as `toCallEventMessage` wrote it. Throws CALL_EVENT_MALFORMED, saying where, without values. */
export function parseCallEventMessage(body: unknown): CallEvent {
  const parsed = message.safeParse(body);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => path.join(".") || "the body");
    throw new IvrError(
      "CALL_EVENT_MALFORMED",
      `A message on the queue of call events is none of ours: ${places.join(", ")} cannot be read. Only this app may send to that queue.`,
    );
  }
  return parsed.data.event;
}
