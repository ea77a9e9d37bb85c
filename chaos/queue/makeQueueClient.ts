import type { OpenQueueClient, QueueSender } from "../../lib/messaging/callEventSender";
import { makeMemoryBatches } from "../../lib/messaging/makeMemoryBatches";
import type { Effect } from "../world/effect";
import type { VirtualQueue } from "./virtualQueue";

type Message = Parameters<QueueSender["scheduleMessages"]>[0];

/** A Service Bus client of one instance over the virtual queue: what the app's own sender is given instead of the network. */
export function makeQueueClient(queue: VirtualQueue, effect: Effect): OpenQueueClient {
  const { createMessageBatch, messagesOf } = makeMemoryBatches();
  const accept = (messages: readonly Message[], name: string, dueAt?: Date) =>
    effect(
      {
        name,
        about: messages[0]?.sessionId ?? "",
        service: "queue",
        fails: "queueFails",
        losesReply: "queueReplyLost",
        fault: () => new Error("The queue does not answer."),
      },
      () =>
        Promise.resolve(
          messages.map((message) => queue.accept(toQueued(message), dueAt?.getTime())),
        ),
    );

  const sender: QueueSender = {
    sendMessages: async (sent) => {
      await accept(messagesOf(sent), "send");
    },
    scheduleMessages: (message, dueAt) => accept([message], "schedule", dueAt),
    createMessageBatch,
  };
  return () => Promise.resolve({ createSender: () => sender, close: () => Promise.resolve() });
}

function toQueued({ body, sessionId = "", messageId }: Message) {
  const message: unknown = body;
  return { body: message, sessionId, messageId: String(messageId) };
}
