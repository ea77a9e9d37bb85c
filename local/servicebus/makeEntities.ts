import { makeEntity } from "./amqp/entity";
import type { Entity } from "./amqp/entity";
import { parseEntityAddress } from "./amqp/parseEntityAddress";
import { makeBrokerQueue } from "./model/brokerQueue";
import type { BrokerQueue } from "./model/brokerQueue";
import type { QueueSources } from "./model/queueState";
import { fromQueueDefinition } from "./queueDefinition";
import type { QueueDefinition } from "./queueDefinition";

/** Everything of a namespace that has an address. */
export type Entities = Readonly<{
  queues: readonly BrokerQueue[];
  /** The queue or dead-letter queue at an address, a management node's included; case does not matter. */
  find: (address: string) => Entity | undefined;
  /** Does everything the clock has made due. */
  advance: () => void;
}>;

/** Makes the queues of a namespace, empty. */
export function makeEntities(
  definitions: Readonly<Record<string, QueueDefinition>>,
  sources: QueueSources,
): Entities {
  const queues = Object.entries(definitions).map(([name, definition]) =>
    makeBrokerQueue(name, fromQueueDefinition(name, definition), sources),
  );
  const entities = new Map<string, Entity>();
  for (const brokerQueue of queues) {
    entities.set(keyOf(brokerQueue.name), makeEntity(brokerQueue));
    if (brokerQueue.deadLetters) {
      entities.set(keyOf(brokerQueue.deadLetters.name), makeEntity(brokerQueue.deadLetters));
    }
  }
  return {
    queues,
    find: (address) => entities.get(keyOf(address)),
    advance: () => {
      for (const brokerQueue of queues) brokerQueue.advance();
      for (const { receivers } of entities.values()) receivers.refuseLate(sources.now());
    },
  };
}

function keyOf(address: string): string {
  const { queueName, isDeadLetters } = parseEntityAddress(address);
  return isDeadLetters ? `${queueName}/$deadletterqueue` : queueName;
}
