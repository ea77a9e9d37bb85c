import { randomUUID } from "node:crypto";
import { TableClient } from "@azure/data-tables";
import { makeSimulatorClient } from "../../local/graph/simulatorClient";
import { Hono } from "hono";
import { serve } from "../../local/graph/http/serve";
import { startSimulatedGraph } from "../../local/graph/startSimulatedGraph";
import { startAzurite } from "../../local/stack/startAzurite";
import { figure, type Figure } from "../figure";
import type { Measure } from "../measure";
import { makeCleanUp, type CleanUp } from "../support/cleanUp";
import { percentile } from "../support/median";
import { appIdentity } from "./identity";
import { makeWatch, pressKeys, untilIdle, type Watch } from "./keyPress";
import { publishMenuFlow } from "./publishMenuFlow";
import { startTappedApp, type TappedApp } from "./startTappedApp";
import { toneNotification } from "./toneNotification";

type Samples = { quiet: number[]; bargeIn: number[]; bargeInToPrompt: number[]; floor: number[] };

/**
 * The time from Graph's POST of a key to the app's first request for it, on the local stack: one process with the app,
 * its host and the broker, Azurite beside it, Graph behind two taps. The floor is the same way with nothing of ours in
 * it, turn and turn about.
 */
export const measureKeyPress: Measure = async ({ quick, say }) => {
  const cleanUp = makeCleanUp();
  try {
    const parts = await startBoth(cleanUp);
    const samples: Samples = { quiet: [], bargeIn: [], bargeInToPrompt: [], floor: [] };
    const cold: Samples = { quiet: [], bargeIn: [], bargeInToPrompt: [], floor: [] };
    const warmUps = quick ? 2 : 100;
    say(`${warmUps * 20} key presses to warm up, and as many on the floor`);
    await takeTurns(parts, warmUps, cold);
    const turns = quick ? 3 : 40;
    say(`${turns * 20} key presses, and as many on the floor`);
    await takeTurns(parts, turns, samples);
    return {
      figures: [...toFigures(samples), toColdFigure(cold)],
      details: summarize(samples),
    };
  } finally {
    await cleanUp.run();
  }
};

type Both = Readonly<{
  caller: ReturnType<typeof makeSimulatorClient>;
  ours: TappedApp;
  oursWatch: Watch;
  floor: TappedApp;
  floorWatch: Watch;
  floorCallId: string;
}>;

async function startBoth(cleanUp: CleanUp): Promise<Both> {
  const close = (part: Readonly<{ close: () => Promise<void> }>) => part.close();
  const azurite = cleanUp.add(
    await startAzurite({ ports: { blob: 0, table: 0, queue: 0 } }),
    close,
  );
  const { IVR_APP_ID: appId, IVR_TENANT_ID: tenantId } = appIdentity;
  const graph = cleanUp.add(await startSimulatedGraph({ appId, tenantId }), close);
  const nowhere = cleanUp.add(
    await serve(
      0,
      new Hono().all("*", (context) => context.json({ id: "operation" })),
    ),
    close,
  );
  const storage = azurite.connectionString;
  await publishMenuFlow(storage);
  const floorCallId = randomUUID();
  await TableClient.fromConnectionString(storage, "Calls", {
    allowInsecureConnection: true,
  }).createEntity({ partitionKey: floorCallId, rowKey: "state", state: "{}" });
  const oursWatch = makeWatch();
  const ours = await startTappedApp(
    { app: "ivr", storage, graph, ...listeners(oursWatch) },
    cleanUp,
  );
  graph.webhookUrl = `${ours.address}/api/calls`;
  const floorWatch = makeWatch();
  const floor = await startTappedApp(
    {
      app: "emptyWorker",
      storage,
      graph: { ...graph, url: nowhere.url },
      ...listeners(floorWatch),
    },
    cleanUp,
  );
  const caller = makeSimulatorClient(graph.url);
  return { caller, ours, oursWatch, floor, floorWatch, floorCallId };
}

function listeners(watch: Watch) {
  return { toApp: { seen: watch.toApp }, toGraph: { seen: watch.toGraph } };
}

async function takeTurns(both: Both, turns: number, samples: Samples): Promise<void> {
  const { caller, ours, oursWatch } = both;
  for (let turn = 0; turn < turns; turn++) {
    for (const asked of await pressKeys(caller, oursWatch, ours.program, "afterPrompt")) {
      samples.quiet.push(asked[0]?.afterInMs ?? Number.NaN);
    }
    for (const asked of await pressKeys(caller, oursWatch, ours.program, "duringPrompt")) {
      samples.bargeIn.push(asked[0]?.afterInMs ?? Number.NaN);
      samples.bargeInToPrompt.push(asked.at(-1)?.afterInMs ?? Number.NaN);
    }
    for (let press = 0; press < 20; press++) samples.floor.push(await pressOnFloor(both));
  }
}

async function pressOnFloor({ floor, floorWatch, floorCallId }: Both): Promise<number> {
  await untilIdle(floor.program);
  const brought = floorWatch.next("playPrompt");
  const posted = await fetch(`${floor.address}/api/calls`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      "X-Microsoft-Skype-Chain-ID": floorCallId,
      "X-Microsoft-Skype-Message-ID": randomUUID(),
    },
    body: toneNotification(floorCallId, 1),
  });
  await posted.arrayBuffer();
  return (await brought)[0]?.afterInMs ?? Number.NaN;
}

function toFigures(samples: Samples): readonly Figure[] {
  const floorIs = "receive, send, receive, read a row, write it, post: no app";
  const both = [
    ["keyPress", "key after the prompt to the next prompt's request", samples.quiet],
    ["keyPressBargeIn", "key during a prompt to the request that stops it", samples.bargeIn],
  ] as const;
  return both.flatMap(([name, what, values]) =>
    ([50, 99] as const).map((percent) =>
      figure({
        name: `${name}P${percent}`,
        what: `${what}, p${percent}`,
        value: percentile(values, percent),
        unit: "ms",
        basis: "wall time",
        floor: percentile(samples.floor, percent),
        floorIs,
        budget: { of: "ratio", limit: "atMost", bound: percent === 50 ? 2 : 4 },
      }),
    ),
  );
}

/** The first presses of a process, while its code is cold: what callers meet after a start. */
function toColdFigure({ quiet, floor }: Samples): Figure {
  return figure({
    name: "keyPressCold",
    what: "the first ten keys of a process, p50",
    value: percentile(quiet.slice(0, 10), 50),
    unit: "ms",
    basis: "wall time",
    floor: percentile(floor.slice(0, 10), 50),
    floorIs: "the first ten of the floor",
  });
}

function summarize(samples: Samples) {
  const percents = [1, 50, 90, 99, 100];
  const percentiles = Object.entries(samples).map(
    ([name, values]) => [name, percents.map((percent) => percentile(values, percent))] as const,
  );
  return { percents, ...Object.fromEntries<unknown>(percentiles), samples: samples.floor.length };
}
