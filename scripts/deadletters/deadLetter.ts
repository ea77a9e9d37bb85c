import type { ServiceBusMessage } from "@azure/service-bus";

/** A message nobody could handle, as it lies in the dead-letter queue. */
export type DeadLetter = Readonly<{
  /** Its number among the dead letters: what commands name it by. */
  sequenceNumber: string;
  messageId: string;
  sessionId: string;
  reason: string;
  description: string;
  deliveryCount: number;
  /** ISO instant. */
  enqueuedAt: string;
  /** What it holds, parsed where it is JSON. It may name callers and keys: see `describeDeadLetter`. */
  body: unknown;
  /** The same message as it is sent again. */
  replay: ServiceBusMessage;
}>;
