import type { CallEvent } from "../ivr/call/callEvent";

/** Puts events on the queue, each in its call's session, all in one send; rejects with QUEUE_UNAVAILABLE when the broker did not accept them in time. */
export type SendCallEvents = (events: readonly CallEvent[]) => Promise<void>;

/** A call that belongs to its attempt: what goes before its events, and what is to be done once all are on the queue. */
export type Claim = Readonly<{ beginning: readonly CallEvent[]; whenSent: () => void }>;

/**
 * Says whether a call belongs to the attempt that Graph was asked for it with; `notOurs` when the attempt has another call already, and
 * then this one has been hung up. Rejects with STORAGE_UNAVAILABLE or as GraphCalls do.
 */
export type ClaimCall = (attemptId: string, callId: string) => Promise<Claim | "notOurs">;
