import { setTimeout as sleep } from "node:timers/promises";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { makeSimulatorClient } from "../../local/graph/simulatorClient";
import { startSimulatedGraph } from "../../local/graph/startSimulatedGraph";
import { startBroker } from "../../local/servicebus/startBroker";
import { startAzurite } from "../../local/stack/startAzurite";
import type { CleanUp } from "../support/cleanUp";
import type { TappedRequest } from "../support/startTap";
import { appIdentity, callEventQueue } from "./identity";
import { makeOneByOne, type OneByOne } from "./oneByOne";
import { makeOperationLedger } from "./operationLedger";
import { publishMenuFlow } from "./publishMenuFlow";
import { startTappedApp } from "./startTappedApp";
import { tapStorage } from "./tapStorage";

/** The local stack with every operation counted: those of the tables, the blobs and Graph on the wire, those of the queue by the broker. */
export type CountedStack = Readonly<{
  caller: ReturnType<typeof makeSimulatorClient>;
  take: OneByOne["take"];
  /** Asks the app's process. */
  ask: (question: string) => Promise<unknown>;
  /** Moves the broker's clock on, and waits until what became due is done. */
  pass: (minutes: number) => Promise<void>;
}>;

// host.json gives a session back after 5 s; a lock that the clock outruns would be lost in the middle of a message.
const sessionIsGivenBackInMs = 6_000;
// The broker looks at its clock every 20 ms, and an idle worker may have to accept the session first.
const dueIsDoneInMs = 500;

/** Starts it, with the flow of 50 steps published. Unless notifications go one by one, they go as Graph sends them, and `take` tells nothing of them. */
export async function startCountedStack(
  cleanUp: CleanUp,
  options: Readonly<{ oneByOne: boolean; timeScale: number }>,
): Promise<CountedStack> {
  const close = (part: Readonly<{ close: () => Promise<void> }>) => part.close();
  const { IVR_APP_ID: appId, IVR_TENANT_ID: tenantId } = appIdentity;
  let aheadInMs = 0;
  const [azurite, broker, graph] = await Promise.all([
    startAzurite({ ports: { blob: 0, table: 0, queue: 0 } }),
    startBroker({
      queues: { [callEventQueue]: callEventsQueueDefinition },
      now: () => Date.now() + aheadInMs,
    }),
    startSimulatedGraph({ appId, tenantId, timeScale: options.timeScale }),
  ]);
  for (const part of [azurite, graph]) cleanUp.add(part, close);
  cleanUp.add(broker, () => broker.close("cut"));
  await publishMenuFlow(azurite.connectionString);

  const counts = () => broker.counts(callEventQueue);
  const ledger = makeOperationLedger(() => counts().operations);
  const underWay = makeUnderWay(ledger.count, () => counts().active === 0);
  const storage = await tapStorage(azurite.connectionString, underWay);
  for (const tap of storage.taps) cleanUp.add(tap, close);
  const oneByOne = makeOneByOne(ledger, underWay.untilIdle);
  const app = await startTappedApp(
    {
      app: "ivr",
      storage: storage.connectionString,
      serviceBus: broker.connectionString,
      graph,
      toGraph: {
        seen: ({ method, path }) => underWay.seen(`Graph ${graphAction(method, path)}`),
        answered: underWay.answered,
      },
      toApp: {
        // Downloads of prompts belong to the notification that made Graph ask for them.
        seen: ({ method }) => void (method === "GET" && ledger.count("HTTP promptAudio")),
        ...(options.oneByOne ? onlyPosts(oneByOne) : {}),
      },
    },
    cleanUp,
  );
  graph.webhookUrl = `${app.address}/api/calls`;
  await oneByOne.take();
  return {
    caller: makeSimulatorClient(graph.url),
    take: oneByOne.take,
    ask: app.program.ask,
    pass: async (minutes) => {
      await untilUnchanged(() => counts().operations.receive);
      aheadInMs += minutes * 60_000;
      await sleep(dueIsDoneInMs);
      await underWay.untilIdle();
    },
  };
}

async function untilUnchanged(read: () => number): Promise<void> {
  for (let before = Number.NaN; before !== read();) {
    before = read();
    await sleep(sessionIsGivenBackInMs);
  }
}

function onlyPosts({ hold, answered }: OneByOne) {
  return {
    hold: async ({ method }: TappedRequest) => (method === "POST" ? hold() : undefined),
    answered: ({ method }: TappedRequest) => void (method === "POST" && answered()),
  };
}

function graphAction(method: string, path: string): string {
  return method === "DELETE" ? "hangUp" : (path.split("/").at(-1) ?? "");
}

/** Counts requests and knows when none is under way and the queue is worked off. */
function makeUnderWay(count: (operation: string) => void, isWorkedOff: () => boolean) {
  let requests = 0;
  return {
    seen: (operation: string) => {
      requests += 1;
      count(operation);
    },
    answered: () => {
      requests -= 1;
    },
    untilIdle: async () => {
      let idleLooks = 0;
      while (idleLooks < 5) {
        await sleep(3);
        idleLooks = requests === 0 && isWorkedOff() ? idleLooks + 1 : 0;
      }
    },
  };
}
