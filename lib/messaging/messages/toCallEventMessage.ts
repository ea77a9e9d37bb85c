import type { CallEvent } from "../../ivr/call/callEvent";
import { toMessageId } from "./toMessageId";

/** What lies in a message: the event, and the version of this form, so that a later one can be told from it. */
type CallEventMessageBody = Readonly<{ schema: 1; event: CallEvent }>;

const oneHourInMs = 60 * 60 * 1000;

/** A call event as Service Bus carries it: in its call's session, known again by its id. An event is worth nothing after an hour. Pure. */
export function toCallEventMessage(event: CallEvent) {
  const body: CallEventMessageBody = { schema: 1, event };
  return {
    body,
    contentType: "application/json",
    sessionId: event.callId,
    messageId: toMessageId(event.id),
    subject: event.type,
    timeToLive: oneHourInMs,
  };
}
