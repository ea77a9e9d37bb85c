import { ServiceBusClient } from "@azure/service-bus";
import type { ServiceBusReceivedMessage, ServiceBusReceiver } from "@azure/service-bus";
import { startBroker } from "../../../../local/servicebus/startBroker";
import type { Broker, BrokerOptions } from "../../../../local/servicebus/startBroker";

/** A broker on a free port with the unmodified client connected to it, and the broker's clock in the test's hand. */
export type ConnectedBroker = Readonly<{
  broker: Broker;
  client: ServiceBusClient;
  /** Moves the broker's clock on; the client's stays. */
  moveOn: (milliseconds: number) => void;
  close: () => Promise<void>;
}>;

/** Starts both; the client gives up after 5 s and does not retry, so that a refusal is seen as it comes. */
export async function connectedBroker(
  options: Omit<BrokerOptions, "now">,
): Promise<ConnectedBroker> {
  let movedOn = 0;
  const broker = await startBroker({ ...options, now: () => Date.now() + movedOn });
  const client = impatientClient(broker);
  return {
    broker,
    client,
    moveOn: (milliseconds) => {
      movedOn += milliseconds;
    },
    close: async () => {
      await client.close();
      await broker.close();
    },
  };
}

/** Another client on the same broker. */
export function impatientClient(broker: Broker, timeoutInMs = 5000): ServiceBusClient {
  return new ServiceBusClient(broker.connectionString, {
    retryOptions: { maxRetries: 0, timeoutInMs },
  });
}

/** Receives exactly as many messages as are expected, however many calls that takes. */
export async function receiveCount(
  receiver: ServiceBusReceiver,
  count: number,
): Promise<ServiceBusReceivedMessage[]> {
  const received: ServiceBusReceivedMessage[] = [];
  while (received.length < count) {
    const more = await receiver.receiveMessages(count - received.length, {
      maxWaitTimeInMs: 4000,
    });
    if (more.length === 0) throw new Error(`Only ${received.length} of ${count} messages came.`);
    received.push(...more);
  }
  return received;
}

/** Receives exactly one message. */
export async function receiveOne(receiver: ServiceBusReceiver): Promise<ServiceBusReceivedMessage> {
  const [message] = await receiveCount(receiver, 1);
  if (!message) throw new Error("No message came.");
  return message;
}

/** Empties a queue or its dead letters for good and returns the bodies. */
export async function drain(
  client: ServiceBusClient,
  queueName: string,
  subQueueType?: "deadLetter",
): Promise<unknown[]> {
  const receiver = client.createReceiver(queueName, {
    receiveMode: "receiveAndDelete",
    ...(subQueueType && { subQueueType }),
  });
  const bodies: unknown[] = [];
  for (;;) {
    const messages = await receiver.receiveMessages(50, { maxWaitTimeInMs: 60 });
    if (messages.length === 0) break;
    bodies.push(...messages.map(({ body }): unknown => body));
  }
  await receiver.close();
  return bodies;
}
