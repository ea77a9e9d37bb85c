/** A message of the queue. */
export type QueueMessage = {
  readonly body: unknown;
  readonly sessionId: string;
  readonly messageId: string;
  /** When it came into its session, by the queue's clock; until then, when it is to come. */
  readonly enqueuedAt: string;
  /** How often it has been handed out. */
  deliveries: number;
};

/** Whoever takes messages: it resolves to complete one, rejects to have it again, and never comes back once it died. */
export type Consumer = Readonly<{
  isAlive: () => boolean;
  handle: (message: Readonly<QueueMessage>) => Promise<void>;
}>;

/** What is told of the queue while it runs. */
export type QueueNews = "lastDelivery" | "deadLetter" | "lockTaken";

/** A queue with sessions and duplicate detection on virtual time. */
export type VirtualQueue = Readonly<{
  /** Takes a message unless its id is known; returns a number to cancel it by. */
  accept: (message: Omit<QueueMessage, "deliveries" | "enqueuedAt">, dueAt?: number) => number;
  cancel: (sequence: number) => void;
  addConsumer: (consumer: Consumer) => void;
  /** A consumer died: its sessions, which are returned, are free once their locks have ended. */
  removeConsumer: (consumer: Consumer) => readonly string[];
  /** Hands a session to somebody else while its holder goes on; false when nobody holds it. */
  loseLock: (sessionId: string) => boolean;
  /** Nothing of a session is being handled or waits to be. */
  isQuiet: (sessionId: string) => boolean;
  scheduledOf: (sessionId: string) => readonly QueueMessage[];
  /** Everything that waits: in its session, or for its time. */
  waiting: () => readonly QueueMessage[];
  deadLetters: () => readonly QueueMessage[];
}>;
