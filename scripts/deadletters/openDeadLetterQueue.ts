import type {
  ServiceBusClient,
  ServiceBusReceivedMessage,
  ServiceBusReceiver,
} from "@azure/service-bus";
import { findErrorCode, IvrError } from "../../lib/errors";
import {
  readDeadBody,
  peekDeadMessages,
  readSequenceNumber,
  takeDeadMessages,
} from "../../lib/messaging/deadMessages";
import { atMost } from "./atMost";
import type { DeadLetter } from "./deadLetter";
import type { DeadLetterQueue } from "./deadLetterQueue";
import { toReplayMessage } from "./toReplayMessage";

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
    peek: () => receiving(async (receiver) => (await peekDeadMessages(receiver)).map(toDeadLetter)),
    take: (sequenceNumbers, treat) =>
      receiving((receiver) =>
        takeDeadMessages(
          receiver,
          { patienceInMs, renewEveryInMs },
          sequenceNumbers,
          (message, remove) => treat(toDeadLetter(message), remove),
        ),
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

function toDeadLetter(message: ServiceBusReceivedMessage): DeadLetter {
  return {
    sequenceNumber: readSequenceNumber(message),
    messageId: String(message.messageId),
    sessionId: message.sessionId ?? "",
    reason: message.deadLetterReason ?? "",
    description: message.deadLetterErrorDescription ?? "",
    deliveryCount: message.deliveryCount ?? 0,
    enqueuedAt: message.enqueuedTimeUtc?.toISOString() ?? "",
    body: readDeadBody(message.body),
    replay: toReplayMessage(message),
  };
}

function toFailure(error: unknown, queueName: string): unknown {
  if (error instanceof IvrError) return error;
  const place = `The dead letters of the queue ${queueName}`;
  return new IvrError("QUEUE_UNAVAILABLE", `${place} ${sentenceOf(findErrorCode(error) ?? "")}`, {
    cause: error,
  });
}

function sentenceOf(code: string): string {
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
