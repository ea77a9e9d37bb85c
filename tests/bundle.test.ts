import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { z } from "zod";
import { callEventsQueueDefinition } from "../lib/messaging/callEventsQueueDefinition";
import { startBroker, type Broker } from "../local/servicebus/startBroker";
import { registeredFunctions } from "../scripts/azure/registeredFunctions";

/*
 * What is deployed: dist, host.json and package.json in a directory of their own, with no node_modules and no sources.
 */
const project = resolve(__dirname, "..");
const serveMain = join(__dirname, "local/functions/fixtures/serveMain.ts");
let directory: string;
let broker: Broker;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "bundle-"));
  for (const file of ["package.json", "host.json"]) {
    copyFileSync(join(project, file), join(directory, file));
  }
  const build = spawnSync(process.execPath, [join(project, "scripts/build.mjs"), directory], {
    encoding: "utf8",
  });
  if (build.status !== 0) throw new Error(build.stderr);
  broker = await startBroker({ queues: { "call-events-v1": callEventsQueueDefinition } });
}, 60_000);

afterAll(async () => {
  await broker.close();
  rmSync(directory, { recursive: true, force: true });
});

const addressSchema = z.object({ url: z.string(), functionNames: z.array(z.string()) });

describe("the bundle", () => {
  it("registers every function of functions/ with the host, by package.json's main, and serves", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", serveMain, directory], {
      env: { PATH: process.env["PATH"], SETTINGS: JSON.stringify(settings()) },
      stdio: ["pipe", "pipe", "pipe"],
    });
    const complaints = text(child.stderr);
    const exited: Promise<unknown[]> = once(child, "exit");
    const printed: Promise<unknown[]> = once(createInterface(child.stdout), "line");
    const [line] = await Promise.race([printed, exited]);
    // A process that ended before it was ready printed no address, but why.
    const ready = typeof line === "string" ? line : await complaints;
    const { url, functionNames } = addressSchema.parse(JSON.parse(ready));
    const health = await fetch(`${url}/api/health`);
    const stranger = await fetch(`${url}/api/calls`, { method: "POST", body: "{}" });
    child.kill();
    await exited;

    // By the invocation's own log, which keeps the level.
    expect(await complaints).toMatch(
      /^warning callNotifications [\da-f]{8}: \{.*"event":"notificationRefused"/m,
    );
    expect(functionNames.toSorted()).toEqual(registeredFunctions(join(project, "functions")));
    expect({ health: health.status, stranger: stranger.status }).toEqual({
      health: 200,
      stranger: 401,
    });
  }, 60_000);

  it("runs no code of an SDK before the first use of it", () => {
    const loader = join(directory, "load.cjs");
    writeFileSync(loader, loadUnderInspector);
    const { stdout, stderr } = spawnSync(process.execPath, [loader], { encoding: "utf8" });
    const modules = z
      .array(z.object({ name: z.string(), ran: z.boolean() }))
      .parse(JSON.parse(stdout || JSON.stringify(stderr)));
    const ofSdks = modules.filter(({ name }) => sdk.test(name));

    // Packages whose modules could not be told apart in the bundle would prove nothing.
    expect([...new Set(ofSdks.map(({ name }) => sdk.exec(name)?.[1] ?? ""))].toSorted()).toEqual([
      "@azure/data-tables",
      "@azure/identity",
      "@azure/service-bus",
      "@azure/storage-blob",
      "@microsoft/microsoft-graph-client",
      "rhea",
    ]);
    expect(ofSdks.filter(({ ran }) => ran)).toEqual([]);
  }, 60_000);
});

const sdk =
  /^node_modules\/(@azure\/(?:data-tables|identity|service-bus|storage-blob)|@microsoft\/microsoft-graph-client|rhea)\//;

function settings(): Readonly<Record<string, string>> {
  return {
    IVR_APP_ID: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a1000",
    IVR_TENANT_ID: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a2000",
    IVR_PUBLIC_URL: "https://ivr.example.com",
    GRAPH_CREDENTIAL: "none",
    ServiceBusConnection: broker.connectionString,
    CALL_EVENTS_QUEUE: "call-events-v1",
    IvrStorage: "UseDevelopmentStorage=true",
  };
}

/**
 * Loads the bundle as the worker of the real host does, and prints which of its wrapped modules ran. esbuild wraps what it
 * loads later in functions that bear the module's path, and V8 counts how often functions ran.
 */
const loadUnderInspector = `
  const { Session } = require("node:inspector");
  const { join } = require("node:path");
  const Module = require("node:module");
  const nothing = () => undefined;
  const core = { registerFunction: nothing, registerHook: nothing, setProgrammingModel: nothing, log: nothing };
  const original = Module.prototype.require;
  Module.prototype.require = function (id) {
    return id === "@azure/functions-core" ? core : original.call(this, id);
  };
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  require(join(__dirname, require("./package.json").main));
  session.post("Profiler.takePreciseCoverage", (error, { result }) => {
    const { functions } = result.find(({ url }) => url.endsWith("main.cjs"));
    const modules = functions.filter(({ functionName }) => functionName.startsWith("node_modules/"));
    console.log(JSON.stringify(modules.map(({ functionName, ranges }) => ({ name: functionName, ran: ranges[0].count > 0 }))));
  });
`;
