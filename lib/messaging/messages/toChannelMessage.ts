import type { ChannelMessage } from "../../worker/ports";
import { toOwnId } from "./toOwnId";

const oneHourInMs = 60 * 60 * 1000;

/**
 * A channel message as Service Bus carries it: in a session of its own, so that a slow channel holds up no call, and each
 * attempt a message of its own, for the queue takes no message twice. Pure.
 */
export function toChannelMessage(channelMessage: ChannelMessage) {
  const { id, attempt, waits = 0 } = channelMessage;
  return {
    body: { schema: 1, channelMessage },
    contentType: "application/json",
    sessionId: toOwnId("channelMessage", id),
    messageId: toOwnId("channelMessage", `${id}:${attempt}${waits === 0 ? "" : `:${waits}`}`),
    subject: "channelMessage",
    timeToLive: oneHourInMs,
  };
}
