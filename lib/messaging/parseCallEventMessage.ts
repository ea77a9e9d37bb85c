import { IvrError } from "../errors";
import type { CallEvent } from "../ivr/call/callEvent";
import { parseQueuedMessage } from "./parseQueuedMessage";

/** The event in a message as `toCallEventMessage` wrote it. Throws CALL_EVENT_MALFORMED, saying where, without values. */
export function parseCallEventMessage(body: unknown): CallEvent {
  const message = parseQueuedMessage(body);
  if (!("event" in message)) {
    throw new IvrError(
      "CALL_EVENT_MALFORMED",
      "A message on the queue of call events holds something else where a call's event was expected.",
    );
  }
  return message.event;
}
