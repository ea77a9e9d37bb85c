import { once } from "node:events";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { callEventsQueueDefinition } from "../../../lib/messaging/callEventsQueueDefinition";
import type { Speaker } from "../../../lib/publishing/ports";
import { makePublishFlow } from "../../../lib/publishing/makePublishFlow";
import { silenceWav } from "../../../lib/speech/silenceWav";
import { parseWav } from "../../../lib/speech/wav/parseWav";
import { writeWav } from "../../../lib/speech/wav/writeWav";
import { makeAzureStorage } from "../../../lib/storage/azureStorage";
import { makeSimulatorClient } from "../../../local/graph/simulatorClient";
import { startSimulatedGraph } from "../../../local/graph/startSimulatedGraph";
import { startBroker } from "../../../local/servicebus/startBroker";
import { stackSettings } from "../../../local/stack/stackSettings";
import { choosePorts } from "../../../local/stack/choosePorts";
import { findFreePort } from "../../../local/stack/findFreePort";
import { startAzurite } from "../../../local/stack/startAzurite";
import { startLocalProgram, type LocalProgram } from "../../local/stack/startLocalProgram";
import { fixtureBindings, fixtureFlow } from "../../support/readFixture";
import type { Proxies } from "./startProxies";

const queue = "call-events-v1";
const ids = {
  IVR_APP_ID: "a0a0a0a0-0000-4000-8000-000000000001",
  IVR_TENANT_ID: "b0b0b0b0-0000-4000-8000-000000000002",
};
/** How many times as fast as real time the caller's world goes. */
export const timeScale = 20;
/** What is dialled for a flow that only speaks. */
export const announcementLine = "+15550105";
const headless = z.object({ functions: z.string() });
const served = z.object({ url: z.string(), functionKey: z.string() });
const serveMain = path.resolve(__dirname, "../../local/functions/fixtures/serveMain.ts");

/** Two seconds of silence that carry their words. */
const quickSpeaker: Speaker = {
  name: "quick",
  speak: ({ text }) => Promise.resolve(writeWav(parseWav(silenceWav(2000)).samples, text)),
};

/**
 * The whole chain on 127.0.0.1 without the app: storage, broker, Graph, and the flow published. `startApp` starts the app
 * as a process of its own, so that it can be killed; `startPackage` starts what was unpacked from the deployed archive.
 */
export async function startChain(
  options: Readonly<{
    /** How long a dead worker holds its calls. */
    lockDuration?: string;
    /** What stands between the app and all it uses. */
    proxies?: Proxies;
  }> = {},
) {
  const directory = mkdtempSync(path.join(tmpdir(), "chain-"));
  const [azurite, broker, graph] = await Promise.all([
    startAzurite({ ports: { blob: 0, table: 0, queue: 0 } }),
    startBroker({
      queues: {
        [queue]: {
          ...callEventsQueueDefinition,
          LockDuration: options.lockDuration ?? callEventsQueueDefinition.LockDuration,
        },
      },
      port: 0,
    }),
    startSimulatedGraph({
      appId: ids.IVR_APP_ID,
      tenantId: ids.IVR_TENANT_ID,
      timeScale,
      settings: { answerWindowInMs: 60_000 },
      // Recordings are where the app expects them: behind the same address as Graph.
      ...(options.proxies === undefined ? {} : { rootUrl: localUrl(options.proxies.graph.port) }),
    }),
  ]);
  const storage = makeAzureStorage(
    { kind: "connectionString", connectionString: azurite.connectionString },
    { now: () => new Date().toISOString() },
  );
  await publish(storage);
  const direct = {
    storageConnectionString: azurite.connectionString,
    serviceBusConnectionString: broker.connectionString,
    graphUrl: graph.url,
  };
  const addresses = options.proxies?.standBefore(direct) ?? direct;
  const apps: LocalProgram[] = [];
  // The same address every time: calls under way go on reporting to it.
  const port = await freePorts();
  const startApp = async () => {
    const app = startLocalProgram("main", ["--headless", "--port", String(port)], {
      directory,
      environment: {
        ...ids,
        ServiceBusConnection: addresses.serviceBusConnectionString,
        IvrStorage: addresses.storageConnectionString,
        GRAPH_URL: addresses.graphUrl,
        CALLS_OPENID_CONFIGURATION_URL: graph.openIdConfigurationUrl,
        CALLS_TOKEN_ISSUERS: graph.issuer,
      },
    });
    apps.push(app);
    const { functions } = headless.parse(JSON.parse(await app.firstLine));
    graph.webhookUrl = `${functions}/api/calls`;
    return app;
  };
  const packages: ChildProcess[] = [];
  const startPackage = async (appDirectory: string) => {
    const settings = stackSettings(ids, {
      functionsUrl: localUrl(port),
      graph,
      storageConnectionString: azurite.connectionString,
      serviceBusConnectionString: broker.connectionString,
    });
    const child = spawn(process.execPath, ["scripts/run.mjs", serveMain, appDirectory], {
      env: { PATH: process.env["PATH"], PORT: String(port), SETTINGS: JSON.stringify(settings) },
      stdio: "pipe",
    });
    packages.push(child);
    const complaints = text(child.stderr);
    const printed: Promise<unknown[]> = once(createInterface(child.stdout), "line");
    // A process that ended before it was ready printed no address, but why.
    const ready = await Promise.race([printed.then(([line]) => String(line)), complaints]);
    const { url, functionKey } = served.parse(JSON.parse(ready));
    graph.webhookUrl = `${url}/api/calls`;
    return { url, functionKey };
  };
  return {
    startApp,
    startPackage,
    broker,
    queue,
    storage,
    caller: makeSimulatorClient(graph.url),
    /** All that apps have logged so far. */
    log: () => apps.map((app) => app.errors()).join("\n"),
    /** Asks one of the app's own APIs, as somebody who holds the function key. */
    ask: async (method: string, route: string, body?: unknown) => {
      const { functionKey } = z
        .object({ functionKey: z.string() })
        .parse(
          JSON.parse(readFileSync(path.join(directory, ".local", `stack-${port}.json`), "utf8")),
        );
      return fetch(`http://127.0.0.1:${port}/api/${route}`, {
        method,
        headers: { "x-functions-key": functionKey, "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    },
    close: async () => {
      for (const app of apps) app.kill("SIGKILL");
      await Promise.all(apps.map(({ exitCode }) => exitCode));
      for (const child of packages) child.kill("SIGKILL");
      await Promise.all([graph.close(), broker.close(), azurite.close()]);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function localUrl(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** The first of six neighbouring ports that nobody has, and nobody is given: `--port` wants them all, also when the app starts again. */
async function freePorts(): Promise<number> {
  const chosen = await choosePorts(await findFreePort()).catch(() => undefined);
  return chosen?.functions ?? freePorts();
}

async function publish(storage: ReturnType<typeof makeAzureStorage>): Promise<void> {
  await storage.prepareStorage();
  await storage.bindingsStore.saveBindings(fixtureBindings());
  await publishAt(storage, "endToEnd", "*");
  await publishAt(storage, "announcement", announcementLine);
}

/** Publishes a flow, and lets it answer. */
async function publishAt(
  storage: ReturnType<typeof makeAzureStorage>,
  flow: string,
  dialled: string,
): Promise<void> {
  await storage.entryPointStore.saveEntryPoint({ dialled, flow, version: "published" });
  const publishFlow = makePublishFlow({
    flowStore: storage.flowStore,
    bindingsStore: storage.bindingsStore,
    entryPointStore: storage.entryPointStore,
    canaryStore: storage.canaryStore,
    promptStore: storage.promptStore,
    speaker: quickSpeaker,
    saveAuditEntry: storage.auditLog.saveAuditEntry,
    now: () => new Date().toISOString(),
  });
  const { version, problems } = await publishFlow({
    document: fixtureFlow(flow),
    who: "end to end",
  });
  if (version === undefined) throw new Error(JSON.stringify(problems));
}
