import { LRUCache } from "lru-cache";
import { hasCode, isRetryable } from "../../errors";

/** What this process knows of a message's earlier deliveries: how many of them ended in an outage, and whether one never ended. */
type Remembered = Readonly<{ failures: number; timedOut: boolean }>;

/** What one process remembers of messages that failed here: a delivery that is neither remembered nor the first ended without a word. */
type DeliveryMemory = Readonly<{
  recall: (messageId: string) => Remembered;
  note: (messageId: string, error: unknown) => void;
  forget: (messageId: string) => void;
}>;

const mostRemembered = 1000;
const nothing: Remembered = { failures: 0, timedOut: false };

/** Makes an empty memory; when it is full, what was used longest ago is forgotten. */
export function makeDeliveryMemory(): DeliveryMemory {
  const remembered = new LRUCache<string, Remembered>({ max: mostRemembered });
  const recall = (messageId: string) => remembered.get(messageId) ?? nothing;
  return {
    recall,
    note: (messageId, error) => {
      const { failures, timedOut } = recall(messageId);
      remembered.set(messageId, {
        failures: failures + (isRetryable(error) ? 1 : 0),
        timedOut: timedOut || hasCode(error, "MESSAGE_TIMED_OUT"),
      });
    },
    forget: (messageId) => {
      remembered.delete(messageId);
    },
  };
}
