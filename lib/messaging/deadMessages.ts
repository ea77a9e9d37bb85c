import type { ServiceBusReceivedMessage, ServiceBusReceiver } from "@azure/service-bus";
import { atMost } from "./atMost";

const peekedAtOnce = 100;
const lockedAtOnce = 20;

/** The dead messages of a queue, the oldest first, `limit` at most; nothing is locked or changed. */
export async function peekDeadMessages(
  receiver: Pick<ServiceBusReceiver, "peekMessages">,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly ServiceBusReceivedMessage[]> {
  const messages: ServiceBusReceivedMessage[] = [];
  // Each peek goes on where the one before ended.
  while (messages.length < limit) {
    const page = await receiver.peekMessages(peekedAtOnce);
    if (page.length === 0) break;
    messages.push(...page);
  }
  return messages.slice(0, limit);
}

type Receiver = Pick<
  ServiceBusReceiver,
  "receiveMessages" | "completeMessage" | "abandonMessage" | "renewMessageLock"
>;

/**
 * Locks the dead messages with the numbers given and calls `treat` for one after the other; `remove` completes it. All that
 * were not removed are given back. Resolves to the numbers that could not be had: others hold them, or they are gone.
 */
export async function takeDeadMessages(
  receiver: Receiver,
  { patienceInMs, renewEveryInMs }: Readonly<{ patienceInMs: number; renewEveryInMs: number }>,
  sequenceNumbers: readonly string[],
  treat: (message: ServiceBusReceivedMessage, remove: () => Promise<void>) => Promise<void>,
): Promise<readonly string[]> {
  const wanted = new Set(sequenceNumbers);
  const locked = new Map<string, ServiceBusReceivedMessage>();
  const seen = new Set<string>();
  // Locks are short, because callers wait for them; these messages are kept until the last one is treated.
  const renewing = setInterval(() => void renewAll(receiver, locked.values()), renewEveryInMs);
  try {
    while (wanted.size > 0) {
      // A dead letter cannot be received by its number: those before it are locked, too, and given back at the end.
      const batch = await receiver.receiveMessages(lockedAtOnce, {
        maxWaitTimeInMs: patienceInMs,
      });
      const isNew = batch.some((message) => !seen.has(readSequenceNumber(message)));
      for (const message of batch) {
        seen.add(readSequenceNumber(message));
        locked.set(readSequenceNumber(message), message);
      }
      if (!isNew) break;
      for (const message of batch) {
        if (!wanted.delete(readSequenceNumber(message))) continue;
        await treat(message, async () => {
          await receiver.completeMessage(message);
          locked.delete(readSequenceNumber(message));
        });
      }
    }
    return [...wanted];
  } finally {
    clearInterval(renewing);
    // A message that cannot be given back returns by itself when its lock ends, within seconds.
    const givenBack = [...locked.values()].map((message) => receiver.abandonMessage(message));
    await atMost(Promise.allSettled(givenBack));
  }
}

/* One that is lost all the same is told of when it is to be removed. */
async function renewAll(
  receiver: Receiver,
  locked: Iterable<ServiceBusReceivedMessage>,
): Promise<void> {
  await Promise.allSettled([...locked].map((message) => receiver.renewMessageLock(message)));
}

/** The number by which a message is named among the dead ones. */
export function readSequenceNumber(message: ServiceBusReceivedMessage): string {
  return String(message.sequenceNumber);
}

/** What a dead message holds, read as JSON where it is; with `skipParsingBodyAsJson` it comes as bytes. */
export function readDeadBody(body: unknown): unknown {
  if (!(body instanceof Uint8Array)) return body;
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    // Not ours: it stays bytes.
    return body;
  }
}
