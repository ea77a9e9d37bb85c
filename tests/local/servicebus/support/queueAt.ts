import { makeBrokerQueue } from "../../../../local/servicebus/model/brokerQueue";
import type { BrokerQueue } from "../../../../local/servicebus/model/brokerQueue";
import type {
  IncomingMessage,
  SessionLock,
} from "../../../../local/servicebus/model/brokerMessage";
import { fromQueueDefinition } from "../../../../local/servicebus/queueDefinition";
import type { QueueDefinition } from "../../../../local/servicebus/queueDefinition";

/** A queue whose clock stands at 1,000,000 ms until the test moves it, and whose lock tokens are lock1, lock2, ... */
export type QueueAt = Readonly<{
  queue: BrokerQueue;
  deadLetters: BrokerQueue;
  now: () => number;
  /** Moves the clock on and does what became due. */
  moveOn: (milliseconds: number) => void;
  /** Receives, and gives the body and the lock token of the message. */
  take: (session?: SessionLock) => Readonly<{ body: string; token: string }> | undefined;
}>;

/** Makes such a queue. */
export function queueAt(definition: QueueDefinition = {}): QueueAt {
  let time = 1_000_000;
  let locks = 0;
  const queue = makeBrokerQueue("calls", fromQueueDefinition("calls", definition), {
    now: () => time,
    newLockToken: () => `lock${++locks}`,
  });
  if (!queue.deadLetters) throw new Error("A queue has dead letters.");
  return {
    queue,
    deadLetters: queue.deadLetters,
    now: () => time,
    moveOn: (milliseconds) => {
      time += milliseconds;
      queue.advance();
    },
    take: (session) => {
      const message = queue.receive(session);
      return message && { body: bodyOf(message), token: message.lock?.token ?? "unlocked" };
    },
  };
}

/** A message whose id and body are the text given. */
export function aMessage(
  body: string,
  given: Partial<Omit<IncomingMessage, "wire">> = {},
): IncomingMessage {
  return {
    messageId: body,
    sessionId: undefined,
    timeToLiveInMs: undefined,
    scheduledFor: undefined,
    ...given,
    wire: {
      bare: Buffer.from(body),
      durable: false,
      priority: undefined,
      annotations: { count: 0, bytes: Buffer.alloc(0) },
    },
  };
}

/** Messages as tests compare them. */
export function summaryOf(queue: BrokerQueue): unknown[] {
  return queue.peek(0, Infinity, undefined).map((message) => ({
    body: bodyOf(message),
    sequenceNumber: message.sequenceNumber,
    state: message.state,
    deliveryCount: message.deliveryCount,
    properties: message.changedProperties,
  }));
}

// The body that aMessage gave a message.
function bodyOf(message: Pick<IncomingMessage, "wire">): string {
  return message.wire.bare.toString();
}
