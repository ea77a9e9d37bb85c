import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { makeSigningKeys } from "../../local/graph/http/signingKeys";
import { startSimulatedGraph } from "../../local/graph/startSimulatedGraph";
import { startBroker } from "../../local/servicebus/startBroker";
import { packageApp } from "../../local/stack/packageApp";
import { appIdentity, callEventQueue } from "../calls/identity";
import { postNotifications } from "../calls/postNotifications";
import { figure } from "../figure";
import type { Measure } from "../measure";
import { askCpuSeconds } from "../support/askCpuSeconds";
import { bundleProgram, temporaryDirectory } from "../support/bundleProgram";
import { makeCleanUp, type CleanUp } from "../support/cleanUp";
import { pairRounds } from "../support/pairRounds";
import { startProgram } from "../support/startProgram";
import type { PackagedOptions } from "./packagedProgram";

type Start = Readonly<{ wall: number; cpu: number }>;

/** Azure runs the worker and the timers in instances of their own. */
const elsewhere = [
  "callWorker",
  "callbackPlanner",
  "campaignWaker",
  "canaryWatch",
  "completeCallRecords",
  "nightlyLook",
  "retention",
];
const project = resolve(__dirname, "..", "..");
const readySchema = z.object({ url: z.string() });

/**
 * From the start of a process that runs the package, as a new instance does, to its first 202 for a signed notification; against a
 * package with one function that verifies the token and sends. The host is the local one, in the same process, and runs what
 * answers HTTP alone, as Azure does; broker, keys and whoever posts are in this one.
 */
export const measurePackageStart: Measure = async ({ quick, say }) => {
  const cleanUp = makeCleanUp();
  try {
    const { settings, token } = await surroundings(cleanUp);
    const packaged = cleanUp.add(await packageApp(say), (app) => app.close());
    const floor = await packageFloor();
    const rounds = quick ? 3 : 11;
    say(`${rounds * 2} processes that start a package and take a notification`);
    const starts: { ours: Start; floor: Start }[] = [];
    // The first round only fills the caches of the disk.
    for (let round = 0; round <= rounds; round++) {
      const start = (directory: string) => startOnce({ directory, settings }, token);
      const one = { ours: await start(packaged.directory), floor: await start(floor) };
      if (round > 0) starts.push(one);
    }
    const paired = (clock: keyof Start) =>
      pairRounds(
        starts.map(({ ours }) => ours[clock]),
        starts.map((one) => one.floor[clock]),
      );
    const shared = { unit: "ms", floorIs: "a package that verifies the token and sends" } as const;
    return {
      figures: [
        figure({
          ...shared,
          name: "packageStart",
          what: "from the start of a process with the deployed package to its first 202",
          ...paired("wall"),
          basis: "wall time",
        }),
        figure({
          ...shared,
          name: "packageStartCpu",
          what: "the same in CPU time, the local host's included",
          ...paired("cpu"),
          basis: "cpu time",
        }),
      ],
      details: { starts },
    };
  } finally {
    await cleanUp.run();
  }
};

async function surroundings(
  cleanUp: CleanUp,
): Promise<Readonly<{ settings: Readonly<Record<string, string>>; token: string }>> {
  const { IVR_APP_ID: appId, IVR_TENANT_ID: tenantId } = appIdentity;
  const keys = await makeSigningKeys(randomUUID());
  const graph = cleanUp.add(await startSimulatedGraph({ appId, tenantId, keys }), (started) =>
    started.close(),
  );
  const broker = cleanUp.add(
    await startBroker({ queues: { [callEventQueue]: callEventsQueueDefinition } }),
    (started) => started.close("cut"),
  );
  return {
    token: await keys.sign({ iss: graph.issuer, aud: appId, tid: tenantId }, 3900),
    settings: {
      ...appIdentity,
      IVR_PUBLIC_URL: "http://127.0.0.1:9",
      IvrStorage: "UseDevelopmentStorage=true",
      CALL_EVENTS_QUEUE: callEventQueue,
      ServiceBusConnection: broker.connectionString,
      CALLS_OPENID_CONFIGURATION_URL: graph.openIdConfigurationUrl,
      CALLS_TOKEN_ISSUERS: graph.issuer,
      ...Object.fromEntries(elsewhere.map((name) => [`AzureWebJobs.${name}.Disabled`, "true"])),
    },
  };
}

/** A package of one function that does the least. */
async function packageFloor(): Promise<string> {
  const directory = join(temporaryDirectory(), "floor");
  mkdirSync(directory);
  copyFileSync(await bundleProgram("calls/bareIngress"), join(directory, "main.cjs"));
  copyFileSync(join(project, "host.json"), join(directory, "host.json"));
  writeFileSync(join(directory, "package.json"), JSON.stringify({ main: "main.cjs" }));
  return directory;
}

async function startOnce(options: PackagedOptions, token: string): Promise<Start> {
  await bundleProgram("bundle/packagedProgram");
  const began = performance.now();
  const program = await startProgram("bundle/packagedProgram", options);
  try {
    const { url } = readySchema.parse(program.ready);
    await postNotifications({ url, token, count: 1, inFlight: 1 });
    const wall = performance.now() - began;
    return { wall, cpu: (await askCpuSeconds(program)) * 1000 };
  } finally {
    await program.stop();
  }
}
