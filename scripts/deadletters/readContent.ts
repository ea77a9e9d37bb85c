import { hasCode } from "../../lib/errors";
import { parseQueuedMessage, type QueuedMessage } from "../../lib/messaging/parseQueuedMessage";

/** What a message of ours holds; undefined for one that this version cannot read. Pure. */
export function readContent(body: unknown): QueuedMessage | undefined {
  try {
    return parseQueuedMessage(body);
  } catch (error) {
    if (hasCode(error, "CALL_EVENT_MALFORMED")) return undefined;
    throw error;
  }
}
