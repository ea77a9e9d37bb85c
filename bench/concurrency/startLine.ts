import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { makeSimulatorClient, type SimulatorClient } from "../../local/graph/simulatorClient";
import { startSimulatedGraph } from "../../local/graph/startSimulatedGraph";
import { startBroker } from "../../local/servicebus/startBroker";
import { startAzurite } from "../../local/stack/startAzurite";
import { findFreePort } from "../../local/stack/findFreePort";
import type { AppOptions } from "../calls/appProgram";
import { appIdentity, callEventQueue } from "../calls/identity";
import { publishMenuFlow } from "../calls/publishMenuFlow";
import type { CleanUp } from "../support/cleanUp";
import { startProgram, type Program } from "../support/startProgram";
import { makeRequestWatch, type RequestWatch } from "./playKeys";

/** An app that can be called, `address` is its root. `storagePid` is the process of its storage. */
export type Line = Readonly<{
  caller: SimulatorClient;
  watch: RequestWatch;
  program: Program;
  address: string;
  storagePid: number;
}>;

/** Starts an app of the bench in a process of its own, with broker and simulated Graph in this one and storage in another. */
export async function startLine(
  cleanUp: CleanUp,
  { app, sessions }: Readonly<{ app: AppOptions["app"]; sessions: number }>,
): Promise<Line> {
  const close = (part: Readonly<{ close: () => Promise<void> }>) => part.close();
  const { IVR_APP_ID: appId, IVR_TENANT_ID: tenantId } = appIdentity;
  const watch = makeRequestWatch();
  const [azurite, broker, graph, port] = await Promise.all([
    startAzurite({ ports: { blob: 0, table: 0, queue: 0 } }),
    startBroker({ queues: { [callEventQueue]: callEventsQueueDefinition } }),
    startSimulatedGraph({ appId, tenantId, onRequest: watch.seen }),
    findFreePort(),
  ]);
  for (const part of [azurite, graph]) cleanUp.add(part, close);
  cleanUp.add(broker, () => broker.close("cut"));
  await publishMenuFlow(azurite.connectionString);
  // No tap between them: each hop would be charged to the calls.
  const address = `http://127.0.0.1:${port}`;
  const given: AppOptions = {
    app,
    port,
    queue: callEventQueue,
    settings: {
      ...appIdentity,
      IVR_PUBLIC_URL: address,
      IvrStorage: azurite.connectionString,
      ServiceBusConnection: broker.connectionString,
      GRAPH_URL: graph.url,
      CALLS_OPENID_CONFIGURATION_URL: graph.openIdConfigurationUrl,
      CALLS_TOKEN_ISSUERS: graph.issuer,
      AzureFunctionsJobHost__extensions__serviceBus__maxConcurrentSessions: `${sessions}`,
    },
  };
  const program = await startProgram("calls/appProgram", given);
  cleanUp.add(program, (started) => started.stop());
  graph.webhookUrl = `${address}/api/calls`;
  return {
    caller: makeSimulatorClient(graph.url),
    watch,
    program,
    address,
    storagePid: azurite.pid,
  };
}
