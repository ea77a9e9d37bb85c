import { randomUUID } from "node:crypto";
import { makeContainer } from "./amqp/makeContainer";
import { routeLinks } from "./amqp/routeLinks";
import { sharedAccessKeyName } from "./amqp/sharedAccessSignature";
import type { OperationCounts } from "./amqp/entity";
import { listenOn } from "./listenOn";
import { makeEntities } from "./makeEntities";
import type { MessageCounts } from "./model/countMessages";
import type { QueueDefinition } from "./queueDefinition";
import { startKeeping } from "./startKeeping";

/** What a broker serves; without a key every token passes, without a directory everything is gone when it closes. */
export type BrokerOptions = Readonly<{
  queues: Readonly<Record<string, QueueDefinition>>;
  /** 0, the default, takes any free port. */
  port?: number;
  sharedAccessKey?: string;
  /** Where messages are kept between runs. */
  dataDirectory?: string;
  /** Epoch milliseconds; tests move it on instead of waiting. */
  now?: () => number;
}>;

/** What a queue holds, and the operations made on it since the broker started. */
type QueueCounts = MessageCounts & Readonly<{ operations: Readonly<OperationCounts> }>;

/** A running broker on 127.0.0.1. */
export type Broker = Readonly<{
  port: number;
  connectionString: string;
  /** Throws for a queue that is not there; `<queue>/$DeadLetterQueue` counts too. */
  counts: (queueName: string) => QueueCounts;
  /** Falls silent, so that clients run into their timeouts, until the function returned is called. */
  pause: () => () => void;
  /** `forced` says goodbye as the service does when it restarts a node, `cut` drops the connections without a word. */
  close: (how?: "forced" | "cut") => Promise<void>;
}>;

const tickInMs = 20;
const goodbyeInMs = 50;

/**
 * Starts an Azure Service Bus namespace with queues on this machine, for the unmodified @azure/service-bus client. Rejects
 * with CONFIG_INVALID when the port is taken, a definition cannot be read or the kept messages cannot be used.
 */
export async function startBroker(options: BrokerOptions): Promise<Broker> {
  const { sharedAccessKey, dataDirectory, now = Date.now } = options;
  const entities = makeEntities(options.queues, { now, newLockToken: randomUUID });
  const keeper = dataDirectory ? await startKeeping(dataDirectory, entities.queues) : undefined;
  const router = routeLinks({ findEntity: entities.find, sharedAccessKey, now });
  const container = makeContainer(router);
  const port = options.port ?? 0;
  const listener = await listenOn(container.listen(port), port).catch(async (error: unknown) => {
    await keeper?.close();
    throw error;
  });
  let isPaused = false;
  const ticking = setInterval(() => {
    if (!isPaused) entities.advance();
  }, tickInMs);

  return {
    port: listener.port,
    connectionString: connectionString(listener.port, sharedAccessKey),
    counts: (queueName) => {
      const entity = entities.find(queueName);
      if (!entity) throw new TypeError(`The broker has no queue ${queueName}.`);
      return { ...entity.brokerQueue.counts(), operations: { ...entity.operations } };
    },
    pause: () => {
      isPaused = true;
      listener.pause();
      return () => {
        isPaused = false;
        listener.resume();
      };
    },
    close: async (how = "forced") => {
      clearInterval(ticking);
      if (how === "forced") {
        container.closeConnections("amqp:connection:forced", "The broker is shutting down.");
      }
      await listener.close(how === "forced" ? goodbyeInMs : 0);
      await keeper?.close();
    },
  };
}

// The client accepts an unencrypted connection only from an emulator, and an address rather than localhost, which may be IPv6.
function connectionString(port: number, sharedAccessKey = "SAS_KEY_VALUE"): string {
  return [
    `Endpoint=sb://127.0.0.1:${port}`,
    `SharedAccessKeyName=${sharedAccessKeyName}`,
    `SharedAccessKey=${sharedAccessKey}`,
    "UseDevelopmentEmulator=true",
  ].join(";");
}
