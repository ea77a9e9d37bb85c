import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { SourceMap, type SourceMapPayload } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { z } from "zod";
import { callEventsQueueDefinition } from "../lib/messaging/callEventsQueueDefinition";
import { startBroker, type Broker } from "../local/servicebus/startBroker";
import { bundleFunctions, type FunctionsBundle } from "../scripts/bundle/bundleFunctions";
import { filesToLoad, type Served } from "../scripts/bundle/filesToLoad";
import { registeredFunctions } from "../scripts/azure/registeredFunctions";

/*
 * What is deployed of the functions: dist, host.json and package.json in a directory of their own, with no node_modules and no sources.
 */
const project = resolve(__dirname, "..");
const serveMain = join(__dirname, "local/functions/fixtures/serveMain.ts");
let directory: string;
let bundle: FunctionsBundle;
let broker: Broker;
let nowhere: Server;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "bundle-"));
  for (const file of ["package.json", "host.json"]) {
    copyFileSync(join(project, file), join(directory, file));
  }
  bundle = await bundleFunctions(join(directory, "dist"));
  broker = await startBroker({ queues: { "call-events-v1": callEventsQueueDefinition } });
  // Storage in which there is nothing, a Graph that knows nobody: every question is answered at once.
  nowhere = createServer(answerWithNothing).listen(0, "127.0.0.1");
  await once(nowhere, "listening");
}, 60_000);

afterAll(async () => {
  await broker.close();
  nowhere.close();
  rmSync(directory, { recursive: true, force: true });
});

const addressSchema = z.object({ url: z.string(), functionNames: z.array(z.string()) });

describe("the bundle", () => {
  it("registers every function of functions/ with the host, by package.json's main, and serves", async () => {
    const child = spawn(process.execPath, ["scripts/run.mjs", serveMain, directory], {
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

  it("reads main.cjs at start, and nothing else", async () => {
    const { loaded } = await runLoader([]);
    expect(loaded).toEqual(["dist/main.cjs"]);
  }, 60_000);

  test.each<[served: Served, mostKilobytes: number, foreign: RegExp]>([
    [
      "nothing",
      560,
      /^lib\/(?:editing|graph\/client|ingress|ivr\/steps|publishing|speech|worker)\//,
    ],
    ["ingress", 690, /^lib\/(?:editing|graph\/client|ivr\/steps|publishing|speech|worker)\//],
    [
      "worker",
      1430,
      /^(?:functions\/api\/answerApi|lib\/(?:editing|publishing\/make|simulation)\/)/,
    ],
    ["everything", 2150, /^web\//],
  ])("that serves %s reads at most %i kB, and no SDK", (served, mostKilobytes, foreign) => {
    const files = filesToLoad(bundle, served);
    const sources = files.flatMap((path) => Object.keys(bundle.files[path]?.sources ?? {}));
    const bytes = files.map((path) => statSync(join(directory, "dist", path)).size);
    expect(sources.filter((source) => foreign.test(source) || sdk.test(source))).toEqual([]);
    expect(bytes.reduce((sum, one) => sum + one, 0) / 1000).toBeLessThan(mostKilobytes);
  });

  it("asks its own files for what they export as it is: a copy would be made at every use", () => {
    const codes = Object.keys(bundle.files).map((path) =>
      readFileSync(join(directory, "dist", path), "utf8"),
    );
    expect(codes.filter((code) => /then\(\(\) ?=> ?require\("\.\//.test(code))).not.toEqual([]);
    expect(codes.filter((code) => /__toESM\(require\("\./.test(code))).toEqual([]);
  });

  it("leads from its code to the sources", () => {
    const path = join(directory, "dist/chunks/worker.cjs");
    const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, "utf8")) as SourceMapPayload);
    const lines = readFileSync(path, "utf8").split("\n");
    const needle = "function makeHandleDelivery(";
    const line = lines.findIndex((one) => one.includes(needle));
    const found = map.findEntry(line, lines[line]?.indexOf(needle) ?? -1);
    expect("originalSource" in found ? found.originalSource : undefined).toMatch(
      /\/lib\/worker\/handle\/makeHandleDelivery\.ts$/,
    );
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(1000);
  });

  it("has each source once, so that what it remembers is remembered once", () => {
    const sources = Object.values(bundle.files).flatMap((file) => Object.keys(file.sources));
    expect(sources.filter((source) => sdk.test(source)).length).toBeGreaterThan(100);
    expect(sources.toSorted()).toEqual([...new Set(sources)].toSorted());
  });

  it("serves the first use of every function, loading what it needs from its own files", async () => {
    const { loaded, ended } = await runLoader(registeredFunctions(join(project, "functions")));
    const amiss = Object.entries(ended).filter(
      ([, how]) => !/^(?:[234]\d\d|503|done|[A-Z_]+)$/.test(how),
    );
    expect(amiss).toEqual([]);
    expect(Object.keys(ended)).toHaveLength(registeredFunctions(join(project, "functions")).length);
    const ours = filesToLoad(bundle, "everything").map((path) => `dist/${path}`);
    expect(ours.filter((path) => !loaded.includes(path))).toEqual([]);
  }, 60_000);

  it("tries again what could not be loaded", async () => {
    const chunk = join(directory, "dist", bundle.deferred["lib/compose/composeIngress.ts"] ?? "");
    const { ended } = await runLoader(["callNotifications"], { lacksAtFirst: chunk });
    expect(ended).toEqual({ callNotifications: "MODULE_NOT_FOUND, then 401" });
  }, 60_000);
});

const sdk =
  /^node_modules\/(@azure\/(?:data-tables|identity|service-bus|storage-blob)|@microsoft\/microsoft-graph-client|rhea)\//;

const outcomeSchema = z.object({
  loaded: z.array(z.string()),
  ended: z.record(z.string(), z.string()),
});

/** Loads the bundle as the worker of the real host does, runs functions once, and tells how they ended and which files were read. */
async function runLoader(
  functionNames: readonly string[],
  more: Readonly<{ lacksAtFirst?: string }> = {},
) {
  const loader = join(directory, "load.cjs");
  writeFileSync(loader, loaderCode);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [loader, JSON.stringify({ functionNames, ...more })],
    { env: { PATH: process.env["PATH"], ...settings() } },
  );

  return outcomeSchema.parse(JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? ""));
}

/** A list of rows has none, and nothing else is there. */
function answerWithNothing({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const isList = url.split("?")[0]?.endsWith("()") === true;
  const absent = { "odata.error": { code: "ResourceNotFound", message: { value: "Absent." } } };
  response
    .writeHead(isList ? 200 : 404, {
      "Content-Type": "application/json",
      "x-ms-error-code": "BlobNotFound",
    })
    .end(JSON.stringify(isList ? { value: [] } : absent));
}

function root(): string {
  const address = nowhere.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
}

function settings(): Readonly<Record<string, string>> {
  return {
    IVR_APP_ID: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a1000",
    IVR_TENANT_ID: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a2000",
    IVR_PUBLIC_URL: "https://ivr.example.com",
    GRAPH_CREDENTIAL: "none",
    ServiceBusConnection: broker.connectionString,
    CALL_EVENTS_QUEUE: "call-events-v1",
    IvrStorage: `DefaultEndpointsProtocol=http;AccountName=account;AccountKey=a2V5;TableEndpoint=${root()};BlobEndpoint=${root()};`,
    GRAPH_URL: root(),
    LOGIN_URL: root(),
    CALLS_OPENID_CONFIGURATION_URL: root(),
    IVR_EDITOR: "on",
  };
}

const loaderCode = `
  const { renameSync } = require("node:fs");
  const { join, relative } = require("node:path");
  const Module = require("node:module");
  const nothing = () => undefined;
  const functions = new Map();
  const core = {
    registerFunction: (metadata, handler) => void functions.set(metadata.name, handler),
    registerHook: nothing, setProgrammingModel: nothing, log: nothing,
  };
  const original = Module.prototype.require;
  Module.prototype.require = function (id) {
    return id === "@azure/functions-core" ? core : original.call(this, id);
  };
  const { functionNames, lacksAtFirst } = JSON.parse(process.argv[2]);
  require(join(__dirname, require("./package.json").main));

  const request = () => ({
    method: "GET", url: "http://127.0.0.1/", params: {}, query: new URLSearchParams(), headers: new Headers(), body: null,
  });
  const context = { triggerMetadata: { sessionId: "a", messageId: "b", deliveryCount: 1 }, log: nothing };
  const takesMessages = new Set(["callWorker"]);
  const body = { type: "callTerminated", id: "a:1", callId: "a", at: "2026-11-30T09:00:00.000Z" };
  const run = async (name) => {
    try {
      const answer = await functions.get(name)(takesMessages.has(name) ? body : request(), context);
      return answer === undefined ? "done" : String(answer.status ?? 200);
    } catch (error) {
      return typeof error.code === "string" ? error.code : String(error.stack);
    }
  };
  const main = async () => {
    const ended = {};
    if (lacksAtFirst !== undefined) {
      renameSync(lacksAtFirst, lacksAtFirst + ".away");
      const first = await run(functionNames[0]);
      renameSync(lacksAtFirst + ".away", lacksAtFirst);
      ended[functionNames[0]] = first + ", then " + (await run(functionNames[0]));
    } else {
      await Promise.all(functionNames.map(async (name) => void (ended[name] = await run(name))));
    }
    const loaded = Object.keys(require.cache).map((path) => relative(__dirname, path)).filter((path) => path.startsWith("dist/"));
    process.stdout.write("\\n" + JSON.stringify({ loaded, ended }), () => process.exit());
  };
  void main();
`;
