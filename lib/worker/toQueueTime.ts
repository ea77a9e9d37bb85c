import type { QueuedMessage } from "./ports";

/**
 * A message whose event happened when the queue took it: each door has a clock of its own, and the core compares what came
 * in by different doors. Timers and rescues were set by the queue's time already. Pure.
 */
export function toQueueTime(message: QueuedMessage, enqueuedAt: string | undefined): QueuedMessage {
  if (enqueuedAt === undefined || !("event" in message)) return message;
  const { event } = message;
  if (event.type === "timerFired" || event.type === "stepFailed") return message;
  return { event: { ...event, at: enqueuedAt } };
}
