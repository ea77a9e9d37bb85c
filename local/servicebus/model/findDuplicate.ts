import type { QueueState } from "./queueState";

/** The earlier message with the same id within the queue's window, if there was one; older ones are forgotten. */
export function findDuplicate(
  queue: QueueState,
  messageId: string,
): Readonly<{ sequenceNumber: number }> | undefined {
  const windowStart = queue.sources.now() - queue.settings.duplicateWindowInMs;
  for (const [seenId, seen] of queue.seenMessageIds) {
    if (seen.at > windowStart) break;
    queue.seenMessageIds.delete(seenId);
  }
  return queue.seenMessageIds.get(messageId);
}
