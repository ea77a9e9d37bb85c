import type { ServiceBusReceivedMessage, ServiceBusReceiver } from "@azure/service-bus";
import type { Config } from "../config";
import { hasCode, IvrError } from "../errors";
import { atMost } from "./atMost";
import {
  readDeadBody,
  peekDeadMessages,
  readSequenceNumber,
  takeDeadMessages,
} from "./deadMessages";
import { openServiceBusClient } from "./openServiceBusClient";
import { parseQueuedMessage } from "./parseQueuedMessage";

/** Deletes keys that lie in dead letters although their calls are over; how many. Safe to repeat. Rejects with QUEUE_UNAVAILABLE, or as `hasEnded` does. */
export type DeleteDeadKeys = () => Promise<number>;

const attemptTimeoutInMs = 5000;
const patience = { patienceInMs: 2000, renewEveryInMs: 3000 } as const;
/** Most dead letters that one run looks at; the next one goes on. */
const mostLetters = 5000;

/**
 * Makes the clean-up of dead letters: a key may be a digit of something secret, and is of no use to a call that is over.
 * `hasEnded` says of a call whether it is, or is not known any more.
 */
export function makeDeleteDeadKeys(
  connection: Config["serviceBus"],
  queueName: string,
  hasEnded: (callId: string) => Promise<boolean>,
): DeleteDeadKeys {
  return async () => {
    const client = await openServiceBusClient(connection, attemptTimeoutInMs);
    try {
      const receiver = client.createReceiver(queueName, {
        subQueueType: "deadLetter",
        skipParsingBodyAsJson: true,
      });
      return await deleteKeys(receiver, hasEnded);
    } catch (cause) {
      if (cause instanceof IvrError) throw cause;
      throw new IvrError(
        "QUEUE_UNAVAILABLE",
        `The dead letters of the queue ${queueName} could not be cleaned up; check the Service Bus namespace and the right to receive. The next run goes on.`,
        { cause },
      );
    } finally {
      await atMost(client.close());
    }
  };
}

async function deleteKeys(
  receiver: ServiceBusReceiver,
  hasEnded: (callId: string) => Promise<boolean>,
): Promise<number> {
  const ended = new Map<string, boolean>();
  const old: string[] = [];
  for (const message of await peekDeadMessages(receiver, mostLetters)) {
    const callId = callOfKey(message);
    if (callId === undefined) continue;
    const isOver = ended.get(callId) ?? (await hasEnded(callId));
    ended.set(callId, isOver);
    if (isOver) old.push(readSequenceNumber(message));
  }
  const left = await takeDeadMessages(receiver, patience, old, (_message, remove) => remove());
  return old.length - left.length;
}

/** The call whose key a message holds; undefined for any other message. */
function callOfKey({ body }: ServiceBusReceivedMessage): string | undefined {
  try {
    const message = parseQueuedMessage(readDeadBody(body));
    const isKey = "event" in message && message.event.type === "toneReceived";
    return isKey ? message.event.callId : undefined;
  } catch (error) {
    if (hasCode(error, "CALL_EVENT_MALFORMED")) return undefined;
    throw error;
  }
}
