import type { QueueState } from "./queueState";

/** How many messages a queue holds, by what may happen to them; a locked one is active, as in the service. */
export type MessageCounts = Readonly<{
  active: number;
  scheduled: number;
  deferred: number;
  deadLettered: number;
}>;

/** Counts by looking at every message. */
export function countMessages(queue: QueueState): MessageCounts {
  const states = { active: 0, locked: 0, scheduled: 0, deferred: 0 };
  for (const message of queue.messages.values()) states[message.state]++;
  return {
    active: states.active + states.locked,
    scheduled: states.scheduled,
    deferred: states.deferred,
    deadLettered: queue.deadLetters?.messages.size ?? 0,
  };
}
