import { makeSigningKeys } from "../../../../local/graph/http/signingKeys";
import { makeSimulatorClient } from "../../../../local/graph/simulatorClient";
import type { SimulatorClient } from "../../../../local/graph/simulatorClient";
import { startSimulatedGraph } from "../../../../local/graph/startSimulatedGraph";
import type { SimulatedGraph } from "../../../../local/graph/startSimulatedGraph";
import type { SimulatorEvent } from "../../../../local/graph/simulatorEvent";
import { anApp } from "./anApp";
import type { App } from "./anApp";
import { makeGraphCaller } from "./graphCaller";

/** A simulated Graph fifty times as fast as real time, an app it talks to, and both ends of the line. */
export type Stage = Readonly<{
  app: App;
  graph: SimulatedGraph;
  client: SimulatorClient;
  toGraph: ReturnType<typeof makeGraphCaller>;
  /** The events of a call up to the first of a type, which is the last of them. */
  until: (callId: string, type: SimulatorEvent["type"]) => Promise<SimulatorEvent[]>;
  /** Places a call and answers it, until its audio is active. */
  anAnsweredCall: () => Promise<string>;
  close: () => Promise<void>;
}>;

export const appId = "22222222-2222-4222-8222-222222222222";
export const tenantId = "33333333-3333-4333-8333-333333333333";

// One for each file: making it takes longer than most tests.
const keys = makeSigningKeys("test-key");

/** Starts both on free ports. */
export async function aStage(): Promise<Stage> {
  const app = await anApp();
  const graph = await startSimulatedGraph({
    appId,
    tenantId,
    webhookUrl: `${app.url}/api/calls`,
    timeScale: 50,
    keys: await keys,
  });
  const client = makeSimulatorClient(graph.url);
  const toGraph = makeGraphCaller(graph.url, `${app.url}/api/calls/mine`);
  const until: Stage["until"] = async (callId, type) => {
    const events: SimulatorEvent[] = [];
    for await (const event of client.events(callId)) {
      events.push(event);
      if (event.type === type) break;
    }
    return events;
  };
  return {
    app,
    graph,
    client,
    toGraph,
    until,
    anAnsweredCall: async () => {
      const callId = await client.placeCall({ to: "+15550100" });
      await toGraph.answer(callId);
      await until(callId, "audioActive");
      return callId;
    },
    close: async () => {
      await graph.close();
      await app.close();
    },
  };
}
