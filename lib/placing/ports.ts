import type { CallEvent } from "../ivr/call/callEvent";

/** What the worker is told of a placed call, but for what only Graph's answer or its first notification can say. */
export type CallBeginning = Omit<
  Extract<CallEvent, { type: "callCreated" }>,
  "id" | "callId" | "at" | "callChainId"
>;

/** One attempt to place a call, noted before Graph is asked. Graph repeats its id in the address of every notification of it. */
export type OutboundAttempt = Readonly<{
  attemptId: string;
  /** Of the request that was made, to tell a repetition from another request under the same key. */
  bodyHash: string;
  /** ISO instant. */
  requestedAt: string;
  beginning: CallBeginning;
  /** As soon as Graph has told of it. */
  callId?: string;
  /** The client wants it no more. */
  isWithdrawn?: true;
}>;

/** The attempts to place calls. All reject with STORAGE_UNAVAILABLE when storage does not answer. */
export type OutboundAttemptStore = Readonly<{
  /** Notes a new attempt; false when there is one of that id. */
  insertAttempt: (attempt: OutboundAttempt) => Promise<boolean>;
  loadAttempt: (attemptId: string) => Promise<OutboundAttempt | undefined>;
  /** Notes the call of an attempt that has none yet, and resolves to the attempt as it is then; undefined where there is none. */
  fillCallId: (attemptId: string, callId: string) => Promise<OutboundAttempt | undefined>;
  /** Notes that the client wants it no more, and resolves to it as it is then. */
  withdrawAttempt: (attemptId: string) => Promise<OutboundAttempt | undefined>;
  /** Forgets an attempt that never rang. */
  deleteAttempt: (attemptId: string) => Promise<void>;
}>;
