import { randomUUID } from "node:crypto";
import type { ServiceBusClient } from "@azure/service-bus";
import type { Config } from "../config";
import { findErrorCode, IvrError } from "../errors";
import { describeQueue, type QueueDescription } from "./describeQueue";
import { openServiceBusClient } from "./openServiceBusClient";

/** How a queue is set up, as far as it can be known. */
type QueueTraits = QueueDescription & Readonly<{ requiresSession: boolean }>;

const attemptTimeoutInMs = 2000;

/**
 * Makes what reads how the queue of call events is set up. Sessions show when one is accepted, which needs the right to
 * listen alone and takes nothing from anybody; duplicate detection shows in the queue's description, which needs the right
 * to manage. Rejects with QUEUE_UNAVAILABLE when the queue cannot be listened to.
 */
export function makeReadQueueTraits(
  connection: Config["serviceBus"],
  queueName: string,
): () => Promise<QueueTraits> {
  return async () => {
    const [requiresSession, description] = await Promise.all([
      hasSessions(connection, queueName),
      describeQueue(connection, queueName),
    ]);
    return { requiresSession, ...description };
  };
}

async function hasSessions(connection: Config["serviceBus"], queueName: string): Promise<boolean> {
  const client = await openServiceBusClient(connection, attemptTimeoutInMs);
  try {
    // A session of its own, so that checks do not wait for each other.
    const receiver = await client.acceptSession(queueName, `health:${randomUUID()}`);
    await receiver.close();
    return true;
  } catch (cause) {
    if (isWithoutSessions(cause)) return false;
    throw new IvrError(
      "QUEUE_UNAVAILABLE",
      `The queue ${queueName} cannot be listened to; check the Service Bus namespace, its access rights and the queue's name.`,
      { cause },
    );
  } finally {
    closeLater(client);
  }
}

/**
 * The service says "A sessionful message receiver cannot be created on an entity that does not require sessions"; where a
 * plain receiver is granted instead, the client says that the session cannot be locked, though nobody else knows its name.
 */
function isWithoutSessions(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isUnlockable = findErrorCode(error) === "SessionCannotBeLocked";
  return isUnlockable || /sessionful message receiver cannot be created/i.test(error.message);
}

/** Nobody waits for a goodbye. */
function closeLater(client: ServiceBusClient): void {
  void client.close().catch(() => undefined);
}
