import type {
  ServiceBusClient,
  ServiceBusReceivedMessage,
  ServiceBusReceiver,
} from "@azure/service-bus";
import { IvrError } from "../../lib/errors";
import { atMost } from "./atMost";
import type { DeadLetter } from "./deadLetter";
import type { DeadLetterQueue } from "./deadLetterQueue";
import { toReplayMessage } from "./toReplayMessage";

const peekedAtOnce = 100;
const lockedAtOnce = 20;

/** `patienceInMs` is how long it waits for a letter before it says that there is none. */
type Options = Readonly<{ patienceInMs?: number; renewEveryInMs?: number }>;

/**
 * The dead letters of a queue over Service Bus. They have no sessions, whatever their queue has:
 * https://learn.microsoft.com/azure/service-bus-messaging/service-bus-dead-letter-queues.
 */
export function openDeadLetterQueue(
  client: Pick<ServiceBusClient, "createReceiver" | "createSender">,
  queueName: string,
  { patienceInMs = 5000, renewEveryInMs = 3000 }: Options = {},
): DeadLetterQueue {
  const receiving = async <Answer>(use: (receiver: ServiceBusReceiver) => Promise<Answer>) => {
    const receiver = client.createReceiver(queueName, {
      subQueueType: "deadLetter",
      // Ours are read below; what others sent is sent again byte for byte.
      skipParsingBodyAsJson: true,
    });
    try {
      return await use(receiver);
    } catch (error) {
      throw toFailure(error, queueName);
    } finally {
      await atMost(receiver.close());
    }
  };
  return {
    peek: () => receiving(peekAll),
    take: (sequenceNumbers, treat) =>
      receiving((receiver) =>
        takeEach(receiver, { patienceInMs, renewEveryInMs }, sequenceNumbers, treat),
      ),
    sendAgain: async (letter) => {
      const sender = client.createSender(queueName);
      try {
        await sender.sendMessages(letter.replay);
      } catch (error) {
        throw toFailure(error, queueName);
      } finally {
        await atMost(sender.close());
      }
    },
  };
}

async function peekAll(receiver: ServiceBusReceiver): Promise<readonly DeadLetter[]> {
  const letters: DeadLetter[] = [];
  // Each peek goes on where the one before ended.
  for (;;) {
    const page = await receiver.peekMessages(peekedAtOnce);
    if (page.length === 0) return letters;
    letters.push(...page.map(toDeadLetter));
  }
}

async function takeEach(
  receiver: ServiceBusReceiver,
  { patienceInMs: maxWaitTimeInMs, renewEveryInMs }: Required<Options>,
  sequenceNumbers: readonly string[],
  treat: Parameters<DeadLetterQueue["take"]>[1],
): Promise<readonly string[]> {
  const wanted = new Set(sequenceNumbers);
  const locked = new Map<string, ServiceBusReceivedMessage>();
  const seen = new Set<string>();
  // Locks are short, because callers wait for them; these letters are kept until the last one is treated.
  const renewing = setInterval(() => void renewAll(receiver, locked.values()), renewEveryInMs);
  try {
    while (wanted.size > 0) {
      // A dead letter cannot be received by its number: those before it are locked, too, and given back at the end.
      const batch = await receiver.receiveMessages(lockedAtOnce, { maxWaitTimeInMs });
      const isNew = batch.some((message) => !seen.has(numberOf(message)));
      for (const message of batch) {
        seen.add(numberOf(message));
        locked.set(numberOf(message), message);
      }
      if (!isNew) break;
      for (const message of batch) {
        if (!wanted.delete(numberOf(message))) continue;
        await treat(toDeadLetter(message), async () => {
          await receiver.completeMessage(message);
          locked.delete(numberOf(message));
        });
      }
    }
    return [...wanted];
  } finally {
    clearInterval(renewing);
    // Whoever cannot be given back comes back by itself when its lock ends, within seconds.
    const givenBack = [...locked.values()].map((message) => receiver.abandonMessage(message));
    await atMost(Promise.allSettled(givenBack));
  }
}

/* One that is lost all the same is told of when it is to be removed. */
async function renewAll(
  receiver: ServiceBusReceiver,
  locked: Iterable<ServiceBusReceivedMessage>,
): Promise<void> {
  await Promise.allSettled([...locked].map((message) => receiver.renewMessageLock(message)));
}

function numberOf(message: ServiceBusReceivedMessage): string {
  return String(message.sequenceNumber);
}

function toDeadLetter(message: ServiceBusReceivedMessage): DeadLetter {
  return {
    sequenceNumber: numberOf(message),
    messageId: String(message.messageId),
    sessionId: message.sessionId ?? "",
    reason: message.deadLetterReason ?? "",
    description: message.deadLetterErrorDescription ?? "",
    deliveryCount: message.deliveryCount ?? 0,
    enqueuedAt: message.enqueuedTimeUtc?.toISOString() ?? "",
    body: parseBody(message.body),
    replay: toReplayMessage(message),
  };
}

function parseBody(body: unknown): unknown {
  if (!(body instanceof Uint8Array)) return body;
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    // Not ours: it stays bytes.
    return body;
  }
}

function toFailure(error: unknown, queueName: string): unknown {
  if (error instanceof IvrError) return error;
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  const place = `The dead letters of the queue ${queueName}`;
  return new IvrError("QUEUE_UNAVAILABLE", `${place} ${sentenceOf(code)}`, { cause: error });
}

function sentenceOf(code: unknown): string {
  switch (code) {
    case "UnauthorizedAccess":
      return "are not for you: you need the roles Azure Service Bus Data Receiver and Data Sender on that queue.";
    case "MessagingEntityNotFound":
      return "cannot be found: check CALL_EVENTS_QUEUE and the namespace.";
    case "MessageLockLost":
      return "took too long: one stayed where it was. List them and go on.";
    default:
      return "cannot be reached or did not do as asked: nothing was lost. Check the namespace's address, your sign-in (az login) and the network.";
  }
}
