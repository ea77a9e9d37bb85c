/** What the model keeps of a message's encoding without looking into it. */
export type WireMessage = Readonly<{
  /** Properties, application properties and body, byte for byte as sent. */
  bare: Buffer;
  durable: boolean;
  priority: number | undefined;
  /** The sender's message annotations: encoded keys and values one after another, and how many of both. */
  annotations: Readonly<{ count: number; bytes: Buffer }>;
}>;

/** A message as it arrives: what the model decides by, and the rest as bytes. */
export type IncomingMessage = Readonly<{
  messageId: string;
  sessionId: string | undefined;
  timeToLiveInMs: number | undefined;
  /** Epoch milliseconds before which nobody may receive it. */
  scheduledFor: number | undefined;
  wire: WireMessage;
}>;

/** Application properties added or replaced since the message was sent. */
export type ChangedProperties = Readonly<Record<string, unknown>>;

/** A receiver's hold on one message; in a session the session's lock says how long. */
export type MessageLock = {
  readonly token: string;
  readonly session: SessionLock | undefined;
  /** True when the message was fetched as a deferred one and goes back to being deferred. */
  readonly wasDeferred: boolean;
  lockedUntil: number;
};

/** A message in a queue; times are epoch milliseconds. */
export type BrokerMessage = {
  readonly messageId: string;
  readonly sessionId: string | undefined;
  readonly timeToLiveInMs: number | undefined;
  readonly wire: WireMessage;
  readonly enqueuedSequenceNumber: number;
  readonly deadLetterSource: string | undefined;
  sequenceNumber: number;
  enqueuedAt: number;
  expiresAt: number;
  /** Failed deliveries so far. */
  deliveryCount: number;
  state: "active" | "locked" | "deferred" | "scheduled";
  lock: MessageLock | undefined;
  changedProperties: ChangedProperties;
};

/** One receiver's hold on a session, from being granted until it is released or runs out. */
export type SessionLock = {
  readonly sessionId: string;
  /** Who holds it: the name of the receiving link. */
  readonly holder: string;
  /** The messages received under this lock and not settled yet. */
  readonly messages: Set<BrokerMessage>;
  lockedUntil: number;
  ended: boolean;
};
