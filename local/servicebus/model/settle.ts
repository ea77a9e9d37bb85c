import type { ChangedProperties } from "./brokerMessage";
import { deadLetter } from "./deadLetter";
import { findLocked, unlockMessage } from "./messageLocks";
import { putBack } from "./putBack";
import type { QueueState } from "./queueState";

/** What a receiver decided about a message it holds. */
export type Settlement =
  | Readonly<{ outcome: "completed" }>
  | Readonly<{ outcome: "abandoned" | "deferred"; properties: ChangedProperties }>
  | Readonly<{
      outcome: "deadLettered";
      reason: string | undefined;
      description: string | undefined;
      properties: ChangedProperties;
    }>;

/** Ends a message's lock the way its holder wants; throws message-lock-lost when the holder no longer holds it. */
export function settle(queue: QueueState, token: string, settlement: Settlement): void {
  const { message, lock } = findLocked(queue, token);
  unlockMessage(queue, message, lock);
  queue.revision++;
  if (settlement.outcome === "completed") {
    queue.messages.delete(message.sequenceNumber);
    return;
  }
  message.changedProperties = { ...message.changedProperties, ...settlement.properties };
  switch (settlement.outcome) {
    case "abandoned":
      return putBack(queue, message, lock, { countsAsFailure: true });
    case "deferred":
      message.state = "deferred";
      return undefined;
    case "deadLettered":
      return deadLetter(queue, message, settlement.reason, settlement.description);
  }
}
