import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { makeSimulatorClient } from "../../local/graph/simulatorClient";
import { startSimulatedGraph } from "../../local/graph/startSimulatedGraph";
import { startBroker } from "../../local/servicebus/startBroker";
import { startAzurite } from "../../local/stack/startAzurite";
import { appIdentity, callEventQueue } from "../calls/identity";
import { publishMenuFlow } from "../calls/publishMenuFlow";
import { startTappedApp } from "../calls/startTappedApp";
import { figure, type Figure } from "../figure";
import type { Measure } from "../measure";
import { makeCleanUp, type CleanUp } from "../support/cleanUp";
import { percentile } from "../support/median";
import { findKnee, type Level } from "./findKnee";
import { makeRequestWatch, playKeys } from "./playKeys";

const boundInMs = 250;
const mostCpuSeconds = 0.06;
/** So many calls begin in a second: a morning is busy, and not all at once. */
const arrivalsPerSecond = 10;
/** So many that none of the numbers of calls waits for one: what a process can serve is the question. */
const plentyOfSessions = 512;
/** Then as many calls with each of these; host.json has the first. */
const sessionsCompared = [64, 256, plentyOfSessions];
const callsToWarmUp = 16;

/**
 * Many calls at once in real time on one process of the app: from each key to the request it brings. Broker, simulated Graph and
 * callers are in the bench's own process, storage in another. Then as many calls with other numbers of sessions.
 */
export const measureConcurrency: Measure = async ({ quick, say }) => {
  const counts = quick ? [8, 16] : [64, 128, 250, 500];
  const levels = await measureLevels(plentyOfSessions, counts, say);
  const compared: Record<string, Level | undefined> = {};
  const compareAt = quick ? 16 : 250;
  for (const sessions of sessionsCompared) {
    const [level] =
      sessions === plentyOfSessions
        ? levels.filter(({ calls }) => calls === compareAt)
        : await measureLevels(sessions, [compareAt], say);
    compared[`${sessions}`] = level;
  }
  return { figures: toFigures(levels), details: { levels, compared, compareAt } };
};

async function measureLevels(
  sessions: number,
  counts: readonly number[],
  say: (line: string) => void,
): Promise<readonly Level[]> {
  const cleanUp = makeCleanUp();
  try {
    const line = await startLine(cleanUp, sessions);
    const levels: Level[] = [];
    await measureLevel(line, callsToWarmUp);
    for (const calls of counts) {
      say(`${calls} calls at once, ${sessions} sessions`);
      levels.push(await measureLevel(line, calls));
    }
    return levels;
  } finally {
    await cleanUp.run();
  }
}

type Line = Awaited<ReturnType<typeof startLine>>;

async function startLine(cleanUp: CleanUp, sessions: number) {
  const close = (part: Readonly<{ close: () => Promise<void> }>) => part.close();
  const { IVR_APP_ID: appId, IVR_TENANT_ID: tenantId } = appIdentity;
  const [azurite, broker, graph] = await Promise.all([
    startAzurite({ ports: { blob: 0, table: 0, queue: 0 } }),
    startBroker({ queues: { [callEventQueue]: callEventsQueueDefinition } }),
    startSimulatedGraph({ appId, tenantId }),
  ]);
  for (const part of [azurite, graph]) cleanUp.add(part, close);
  cleanUp.add(broker, () => broker.close("cut"));
  await publishMenuFlow(azurite.connectionString);
  const watch = makeRequestWatch();
  const app = await startTappedApp(
    {
      app: "ivr",
      storage: azurite.connectionString,
      serviceBus: broker.connectionString,
      graph,
      toApp: {},
      toGraph: { seen: watch.seen },
      settings: {
        AzureFunctionsJobHost__extensions__serviceBus__maxConcurrentSessions: `${sessions}`,
      },
    },
    cleanUp,
  );
  graph.webhookUrl = `${app.address}/api/calls`;
  return { caller: makeSimulatorClient(graph.url), watch, program: app.program };
}

const cpuSchema = z.object({ user: z.number(), system: z.number() });

async function measureLevel({ caller, watch, program }: Line, calls: number): Promise<Level> {
  const readApp = async () => toSeconds(cpuSchema.parse(await program.ask("cpu")));
  const [appBefore, benchBefore, began] = [
    await readApp(),
    toSeconds(process.cpuUsage()),
    performance.now(),
  ];
  const ends = await Promise.allSettled(
    Array.from({ length: calls }, async (_, index) => {
      await sleep((index * 1000) / arrivalsPerSecond);
      return playKeys(caller, watch);
    }),
  );
  const wallSeconds = (performance.now() - began) / 1000;
  const appSeconds = (await readApp()) - appBefore;
  const waits = ends.flatMap((end) => (end.status === "fulfilled" ? end.value : []));
  return {
    calls,
    p50InMs: percentile(waits, 50),
    p99InMs: percentile(waits, 99),
    cpuSeconds: appSeconds / calls,
    appLoad: appSeconds / wallSeconds,
    benchLoad: (toSeconds(process.cpuUsage()) - benchBefore) / wallSeconds,
    strayed: ends.filter(({ status }) => status === "rejected").length,
  };
}

function toSeconds({ user, system }: Readonly<{ user: number; system: number }>): number {
  return (user + system) / 1e6;
}

function toFigures(levels: readonly Level[]): readonly Figure[] {
  const knee = findKnee(levels, { boundInMs, sessions: plentyOfSessions });
  const perLevel = levels.flatMap(({ calls, p50InMs, p99InMs, strayed }) =>
    (
      [
        [50, p50InMs],
        [99, p99InMs],
      ] as const
    ).map(([percent, value]) =>
      figure({
        name: `concurrency${calls}P${percent}`,
        what: `key to the app's request with ${calls} calls, p${percent}`,
        value,
        unit: "ms",
        basis: "wall time",
        ...(strayed > 0 ? { note: `${strayed} calls went astray` } : {}),
        ...(percent === 99 && calls === 250
          ? { budget: { of: "value", limit: "atMost", bound: boundInMs } as const }
          : {}),
      }),
    ),
  );
  const cpuSeconds = Math.max(...levels.map((level) => level.cpuSeconds));
  return [
    ...perLevel,
    figure({
      name: "concurrencyCpu",
      what: "CPU seconds of the app's process for a call of eight keys, the most of these",
      value: cpuSeconds,
      unit: "s",
      basis: "cpu time",
      budget: { of: "value", limit: "atMost", bound: mostCpuSeconds },
    }),
    figure({
      name: "concurrencyKnee",
      what: `calls at once with p99 within ${boundInMs} ms; more: ${knee.why}`,
      value: knee.calls,
      unit: "calls",
      basis: "wall time",
    }),
  ];
}
