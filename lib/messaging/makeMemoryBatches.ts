import type { QueueSender } from "./callEventSender";

type Message = Parameters<QueueSender["scheduleMessages"]>[0];
type Batch = Awaited<ReturnType<QueueSender["createMessageBatch"]>>;

/** Batches of a queue that is none of Service Bus. */
export type MemoryBatches = Readonly<{
  createMessageBatch: () => Promise<Batch>;
  /** What is sent with a batch, or as one message. */
  messagesOf: (sent: Parameters<QueueSender["sendMessages"]>[0]) => readonly Message[];
}>;

/** Makes them: each takes any number of messages. */
export function makeMemoryBatches(): MemoryBatches {
  const batches = new WeakMap<object, Message[]>();
  return {
    createMessageBatch: () => {
      const messages: Message[] = [];
      const batch: Batch = {
        sizeInBytes: 0,
        count: 0,
        maxSizeInBytes: 262_144,
        tryAddMessage: (message) => "body" in message && messages.push(message as Message) > 0,
      };
      batches.set(batch, messages);
      return Promise.resolve(batch);
    },
    messagesOf: (sent) => ("tryAddMessage" in sent ? (batches.get(sent) ?? []) : [sent]),
  };
}
