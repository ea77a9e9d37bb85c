import type { CallEvent } from "../ivr/call/callEvent";

/** Puts events on the queue, each in its call's session, all in one send; rejects with QUEUE_UNAVAILABLE when the broker did not accept them in time. */
export type SendCallEvents = (events: readonly CallEvent[]) => Promise<void>;
