import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { omitUndefined } from "../../lib/flow/omitUndefined";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { startSimulatedGraph } from "../graph/startSimulatedGraph";
import { startBroker } from "../servicebus/startBroker";
import type { StackPorts } from "./choosePorts";
import type { CleanUp } from "./makeCleanUp";
import { appIdentity, callEventsQueue, partsToStart } from "./stackSettings";
import type { StartedParts } from "./stackSettings";
import type { StackOptions } from "./stackOptions";
import { makeKeepDelivered } from "./makeKeepDelivered";
import { startAzurite } from "./startAzurite";
import { tellWhenUp } from "./tellWhenUp";
import { together } from "./together";

/** Starts storage, the broker and the simulated Graph, each unless the environment points elsewhere. Rejects with a sentence. */
export async function startParts(
  { environment, dataDirectory, timeScale, tell }: StackOptions,
  ports: StackPorts,
  cleanUp: CleanUp,
): Promise<StartedParts> {
  const functionsUrl = `http://127.0.0.1:${ports.functions}`;
  const wanted = partsToStart(environment);
  const startStorage = async () =>
    startAzurite({ ports, dataDirectory: await makeDirectory(dataDirectory, "storage") });
  const startMessages = async () => {
    const directory = await makeDirectory(dataDirectory, "messages");
    return startBroker({
      port: ports.serviceBus,
      queues: { [callEventsQueue(environment)]: callEventsQueueDefinition },
      ...omitUndefined({ dataDirectory: directory }),
    });
  };
  const startGraph = async () =>
    startSimulatedGraph({
      ...appIdentity(environment),
      port: ports.graph,
      webhookUrl: `${functionsUrl}/api/calls`,
      timeScale,
      deliver: makeKeepDelivered({
        directory: await makeDirectory(dataDirectory, "delivered"),
        tell,
      }),
    });
  const [storage, broker, graph] = await together([
    wanted.storage ? tellWhenUp(tell, "storage", cleanUp.closes(startStorage())) : undefined,
    wanted.serviceBus
      ? tellWhenUp(tell, "message broker", cleanUp.closes(startMessages()))
      : undefined,
    wanted.graph ? tellWhenUp(tell, "simulated Graph", cleanUp.closes(startGraph())) : undefined,
  ]);
  return {
    functionsUrl,
    graph,
    storageConnectionString: storage?.connectionString,
    serviceBusConnectionString: broker?.connectionString,
    storageExited: storage?.exited,
  };
}

async function makeDirectory(
  dataDirectory: string | undefined,
  part: string,
): Promise<string | undefined> {
  if (dataDirectory === undefined) {
    return undefined;
  }
  const directory = resolve(join(dataDirectory, part));
  await mkdir(directory, { recursive: true });
  return directory;
}
