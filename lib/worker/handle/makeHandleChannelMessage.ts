import type { Bindings } from "../../flow/document/bindings";
import type { Log } from "../../log";
import type { ChannelMessage, QueueChannelMessage, SendChannelMessage } from "../ports";

/** Sends one queued channel message, and queues it again for later when its channel does not take it. */
export type HandleChannelMessage = (channelMessage: ChannelMessage) => Promise<void>;

/** Half a minute, then ten times that, and so on: a channel that was down for an hour still hears it. */
const delaysInMs = [30_000, 300_000, 3_600_000] as const;

/** Makes the sending of channel messages. After the last attempt it rejects, and the message becomes a dead letter. */
export function makeHandleChannelMessage(
  ports: Readonly<{
    loadBindings: () => Promise<Bindings>;
    sendChannelMessage: SendChannelMessage;
    queueChannelMessage: QueueChannelMessage;
    now: () => string;
  }>,
  log: Log,
): HandleChannelMessage {
  return async (channelMessage) => {
    const { id, callId, channel, attempt } = channelMessage;
    const bound = (await ports.loadBindings()).channels?.[channel];
    try {
      if (bound === undefined) throw new Error(`The bindings have no channel ${channel}.`);
      await ports.sendChannelMessage(bound, channelMessage);
      log.info("channelMessageSent", { callId, channel, attempt });
    } catch (error) {
      const delayInMs = delaysInMs[attempt - 1];
      const reason = error instanceof Error ? error.message : "unknown";
      log.warn("channelMessageNotSent", { callId, channel, attempt, reason });
      if (delayInMs === undefined) throw error;
      const dueAt = new Date(Date.parse(ports.now()) + delayInMs).toISOString();
      await ports.queueChannelMessage({ ...channelMessage, id, attempt: attempt + 1 }, dueAt);
    }
  };
}
