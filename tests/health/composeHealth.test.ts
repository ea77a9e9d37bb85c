import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { composeHealth } from "../../lib/compose/composeHealth";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { makeAzureStorage } from "../../lib/storage/azureStorage";
import { startBroker, type Broker } from "../../local/servicebus/startBroker";
import { startAzurite, type Azurite } from "../../local/stack/startAzurite";
import { aFlow } from "../publishing/support/aFlow";

const at = "2026-11-21T09:00:00Z";
let azurite: Azurite;
let broker: Broker;
let keys: Server;
let keysUrl = "";

beforeAll(async () => {
  azurite = await startAzurite({ ports: { blob: 0, table: 0, queue: 0 } });
  broker = await startBroker({ queues: { "call-events-v1": callEventsQueueDefinition } });
  keys = createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    const isDocument = !request.url?.endsWith("/keys");
    response.end(JSON.stringify(isDocument ? { jwks_uri: `${keysUrl}/keys` } : { keys: [] }));
  }).listen(0, "127.0.0.1");
  await once(keys, "listening");
  keysUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
});
afterAll(async () => {
  keys.close();
  await broker.close();
  await azurite.close();
});

const environment = () => ({
  IVR_APP_ID: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a1000",
  IVR_TENANT_ID: "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a2000",
  IVR_PUBLIC_URL: "http://127.0.0.1:7071",
  GRAPH_CREDENTIAL: "none",
  CALLS_OPENID_CONFIGURATION_URL: `${keysUrl}/document`,
  ServiceBusConnection: broker.connectionString,
  IvrStorage: azurite.connectionString,
});

const problems = ({ checks }: Awaited<ReturnType<ReturnType<typeof composeHealth>>>) =>
  checks.flatMap(({ name, problem }) => (problem === undefined ? [] : [{ name, problem }]));

describe("composeHealth", () => {
  it("names the settings that are missing, and looks no further", async () => {
    const report = await composeHealth({ ...environment(), IVR_APP_ID: "" })();
    expect(report).toMatchObject({
      status: "problem",
      checks: [
        {
          name: "settings",
          problem: "1 setting cannot be used: IVR_APP_ID is required. See docs/configuration.md.",
        },
      ],
    });
  });

  it("finds what a new environment lacks, then that nothing is wrong any more", async () => {
    const checkHealth = composeHealth(environment());
    const empty = await checkHealth();
    expect(empty.checks.map(({ name, ok }) => ({ name, ok }))).toEqual([
      { name: "settings", ok: true },
      { name: "tables", ok: false },
      { name: "containers", ok: false },
      { name: "callEventQueue", ok: true },
      { name: "signingKeys", ok: true },
      { name: "graphToken", ok: true },
      { name: "callRecords", ok: true },
      { name: "flows", ok: false },
      { name: "secrets", ok: false },
      { name: "mailboxes", ok: false },
      { name: "mail", ok: false },
      { name: "speech", ok: true },
      { name: "voices", ok: true },
      { name: "nightlyLook", ok: false },
    ]);
    expect(problems(empty).find(({ name }) => name === "containers")?.problem).toMatch(
      /^Cannot be read: prompts, trial-prompts, recordings\. Storage \(container prompts\) answered 404\./,
    );

    const { connectionString } = azurite;
    const storage = makeAzureStorage(
      { kind: "connectionString", connectionString },
      { now: () => at },
    );
    await storage.prepareStorage();
    expect(problems(await checkHealth())).toEqual([
      { name: "flows", problem: "No entry point is set: every call is turned away." },
    ]);

    const flow = aFlow();
    await storage.flowStore.saveFlowVersion({
      flow,
      version: 1,
      audio: {},
      publishedAt: at,
      publishedBy: "anna",
    });
    const { key, name } = flow;
    const meta = { key, name, publishedVersion: 1, latestVersion: 1, updatedAt: at, updatedBy: "" };
    await storage.flowStore.saveFlowMeta(meta, undefined);
    await storage.entryPointStore.saveEntryPoint({ dialled: "*", flow: key, version: "published" });
    expect(await checkHealth()).toMatchObject({ status: "ok" });
  });

  it("looks at the sign-in of people where the editor is on with Entra", async () => {
    const on = { ...environment(), IVR_EDITOR: "on" };
    const found = async (more: Readonly<Record<string, string>>) => {
      const { checks } = await composeHealth({ ...on, ...more })();
      return checks.find(({ name }) => name === "editorSignIn");
    };
    const named = { IVR_EDITOR_APP_ID: "d3a9c1de-6f1b-4d3c-9a54-0c6f0b6c7a10" };
    expect(await found({})).toMatchObject({ ok: false });
    expect(await found({ ...named, LOGIN_URL: keysUrl })).toMatchObject({ ok: true });
    expect(await found({ ...named, LOGIN_URL: "http://127.0.0.1:9" })).toMatchObject({ ok: false });
    const token = "f".repeat(32);
    expect(await found({ IVR_EDITOR_SIGN_IN: "local", IVR_EDITOR_TOKEN: token })).toBe(undefined);
  });

  it("reports that nobody answers", async () => {
    const nobody = "http://127.0.0.1:9";
    const report = await composeHealth({
      ...environment(),
      CALLS_OPENID_CONFIGURATION_URL: nobody,
      ServiceBusConnection:
        "Endpoint=sb://127.0.0.1:9;SharedAccessKeyName=x;SharedAccessKey=eA==;UseDevelopmentEmulator=true",
      IvrStorage: `DefaultEndpointsProtocol=http;AccountName=x;AccountKey=eA==;TableEndpoint=${nobody}/x;BlobEndpoint=${nobody}/x`,
    })();
    expect(problems(report).map(({ name }) => name)).toEqual([
      "tables",
      "containers",
      "callEventQueue",
      "signingKeys",
      "flows",
      "secrets",
      "mailboxes",
      "mail",
      "nightlyLook",
    ]);
  });
});
