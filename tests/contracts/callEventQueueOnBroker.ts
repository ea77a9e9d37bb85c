import { ServiceBusClient, type ServiceBusReceiver } from "@azure/service-bus";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { makeCallEventSender } from "../../lib/messaging/callEventSender";
import { parseCallEventMessage } from "../../lib/messaging/parseCallEventMessage";
import { startBroker } from "../../local/servicebus/startBroker";
import type { CallEventQueueHarness } from "./callEventQueueContract";

const queueName = "call-events-v1";
/** How long the receiving end looks for a message before it says that there is none. */
const patienceInMs = 150;

/** The harness over the local broker and the unmodified Service Bus client, with a clock that is moved instead of waited for. */
export async function makeBrokerHarness(): Promise<CallEventQueueHarness> {
  const clock = { offsetInMs: 0 };
  const now = () => Date.now() + clock.offsetInMs;
  const broker = await startBroker({ queues: { [queueName]: callEventsQueueDefinition }, now });
  const sender = makeCallEventSender(
    { kind: "connectionString", connectionString: broker.connectionString },
    queueName,
    { timeoutInMs: 1500 },
  );
  await sender.warmUp();
  const client = new ServiceBusClient(broker.connectionString, {
    retryOptions: { maxRetries: 0, timeoutInMs: patienceInMs },
  });
  let resume: (() => void) | undefined;
  return {
    sendCallEvents: sender.sendCallEvents,
    scheduleCallEvent: sender.scheduleCallEvent,
    receive: () => receiveOne(client),
    deadLetterIds: () => receiveDeadLetterIds(client),
    now: () => new Date(now()).toISOString(),
    advance: async (milliseconds) => {
      clock.offsetInMs += milliseconds;
      // The broker looks at its clock every few milliseconds.
      await new Promise((resolve) => setTimeout(resolve, 60));
    },
    setAvailable: (isAvailable) => {
      resume?.();
      resume = isAvailable ? undefined : broker.pause();
    },
    close: async () => {
      resume?.();
      await sender.close();
      await client.close();
      await broker.close();
    },
  };
}

async function receiveOne(client: ServiceBusClient) {
  const receiver = await client
    .acceptNextSession(queueName, { maxAutoLockRenewalDurationInMs: 0 })
    .catch(noSession);
  if (receiver === undefined) {
    return undefined;
  }
  const [message] = await receiver.receiveMessages(1, { maxWaitTimeInMs: patienceInMs });
  if (message === undefined) {
    await receiver.close();
    return undefined;
  }
  return {
    event: parseCallEventMessage(message.body),
    deliveryCount: (message.deliveryCount ?? 0) + 1,
    complete: async () => {
      await receiver.completeMessage(message);
      await receiver.close();
    },
    abandon: async () => {
      await receiver.abandonMessage(message);
      await receiver.close();
    },
  };
}

/** The client tells "no session has messages" as a timeout. */
function noSession(error: unknown): undefined {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : "";
  if (code !== "ServiceTimeout" && code !== "OperationTimeoutError") {
    throw error;
  }
}

async function receiveDeadLetterIds(client: ServiceBusClient): Promise<readonly string[]> {
  const receiver: ServiceBusReceiver = client.createReceiver(queueName, {
    subQueueType: "deadLetter",
    receiveMode: "receiveAndDelete",
  });
  const messages = await receiver.receiveMessages(10, { maxWaitTimeInMs: patienceInMs });
  await receiver.close();
  return messages.map(({ messageId }) => String(messageId));
}
