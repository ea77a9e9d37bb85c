import type { BrokerMessage } from "./brokerMessage";
import { activate } from "./enqueue";
import type { QueueState } from "./queueState";

/** Moves a message to the dead letters with the reason as properties; from a dead-letter queue it just goes. */
export function deadLetter(
  queue: QueueState,
  message: BrokerMessage,
  reason: string | undefined,
  description: string | undefined,
): void {
  queue.messages.delete(message.sequenceNumber);
  queue.revision++;
  const { deadLetters } = queue;
  if (!deadLetters) return;
  activate(deadLetters, {
    ...message,
    sequenceNumber: ++deadLetters.lastSequenceNumber,
    enqueuedAt: queue.sources.now(),
    deadLetterSource: queue.name,
    // The service stops counting a message's time to live once it is a dead letter.
    timeToLiveInMs: undefined,
    expiresAt: Infinity,
    changedProperties: {
      ...message.changedProperties,
      ...(reason !== undefined && { DeadLetterReason: reason }),
      ...(description !== undefined && { DeadLetterErrorDescription: description }),
    },
  });
}
