import {
  makeCallEventSender,
  type CallEventSender,
  type QueueSender,
} from "../../lib/messaging/callEventSender";
import { makeMemoryBatches } from "../../lib/messaging/makeMemoryBatches";

/** What lies on a queue. */
export type Sent = Readonly<{ sessionId: string; messageId: string; body: string }>;
type Message = Parameters<QueueSender["scheduleMessages"]>[0];

/** The app's own sender over a queue that is a variable: `take` takes all that was sent. Nobody waits for timers. */
export function makeHandedQueue(): Readonly<{ sender: CallEventSender; take: () => Sent[] }> {
  const sent: Sent[] = [];
  const { createMessageBatch, messagesOf } = makeMemoryBatches();
  const put = ({ sessionId = "", messageId, body }: Message) =>
    sent.push({ sessionId, messageId: String(messageId), body: JSON.stringify(body) });
  const queue: QueueSender = {
    sendMessages: (one) => {
      for (const message of messagesOf(one)) put(message);
      return Promise.resolve();
    },
    scheduleMessages: () => Promise.resolve([]),
    createMessageBatch,
  };
  const client = { createSender: () => queue, close: () => Promise.resolve() };
  const sender = makeCallEventSender({ kind: "connectionString", connectionString: "" }, "queue", {
    openClient: () => Promise.resolve(client),
  });
  return { sender, take: () => sent.splice(0) };
}
