import { hasCode } from "../../lib/errors";
import { parseQueuedMessage } from "../../lib/messaging/parseQueuedMessage";
import type { QueuedMessage } from "../../lib/worker/ports";

/** What a message of ours holds; undefined for one that this version cannot read. Pure. */
export function readContent(body: unknown): QueuedMessage | undefined {
  try {
    return parseQueuedMessage(body);
  } catch (error) {
    if (hasCode(error, "CALL_EVENT_MALFORMED")) return undefined;
    throw error;
  }
}
