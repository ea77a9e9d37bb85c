import { InvocationContext, type Timer } from "@azure/functions";
import { nightlyReport } from "../../functions/api/nightlyReport";
import { makeNightlyLook } from "../../functions/nightlyLook";
import { composeNightly } from "../../lib/compose/composeNightly";
import { readConfig } from "../../lib/config";
import { makeAskOutside } from "../../lib/outside/makeAskOutside";
import type { ChannelMessage } from "../../lib/worker/ports";
import { makeSimulatorClient } from "../../local/graph/simulatorClient";
import { startSimulatedGraph, type SimulatedGraph } from "../../local/graph/startSimulatedGraph";
import { aFlow } from "../publishing/support/aFlow";
import { aLog } from "../support/aLog";
import { anApi, at } from "./support/anApi";

const timer: Timer = {
  isPastDue: false,
  schedule: { adjustForDST: false },
  scheduleStatus: { last: "", next: "", lastUpdated: "" },
};
const annaId = "11111111-1111-4111-8111-111111111111";
const tenantId = "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a2000";
const appId = "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a1000";
let graph: SimulatedGraph;

beforeAll(async () => {
  graph = await startSimulatedGraph({ appId, tenantId });
});
afterAll(() => graph.close());

async function aNight() {
  const { send, storage } = anApi();
  await storage.bindingsStore.saveBindings({
    schema: "bindings/v1",
    people: { anna: { userId: annaId, name: "Anna Berg" } },
    channels: { ops: { kind: "mail", from: "ivr@contoso.com", to: ["ops@contoso.com"] } },
  });
  const nodes = { who: { type: "transfer", to: [{ target: { person: "anna" } }] } } as const;
  await storage.flowStore.saveFlowVersion({
    flow: aFlow({ entry: "who", nodes }),
    version: 1,
    audio: {},
    publishedAt: at,
    publishedBy: "anna",
  });
  const meta = { key: "main", name: "Main line", publishedVersion: 1, latestVersion: 1 };
  await storage.flowStore.saveFlowMeta({ ...meta, updatedAt: at, updatedBy: "" }, undefined);
  await storage.entryPointStore.saveEntryPoint({
    dialled: "+15550100",
    flow: "main",
    version: "published",
  });
  const config = readConfig({
    IVR_APP_ID: appId,
    IVR_TENANT_ID: tenantId,
    IVR_PUBLIC_URL: "http://127.0.0.1:7071",
    GRAPH_URL: graph.url,
    GRAPH_CREDENTIAL: "none",
    ServiceBusConnection: "Endpoint=sb://none/",
    IvrStorage: "UseDevelopmentStorage=true",
    IVR_NIGHTLY_CHANNEL: "ops",
  });
  const sent: ChannelMessage[] = [];
  const nightly = composeNightly(config, {
    storage,
    sender: { queueChannelMessage: (message) => Promise.resolve(void sent.push(message)) },
    graphOptions: {
      graphUrl: graph.url,
      publicUrl: config.publicUrl,
      tenantId,
      getToken: () => Promise.resolve(undefined),
    },
    askOutside: makeAskOutside({ allowedHosts: [], allowLoopback: true }),
    now: () => at,
  });
  const { log, entries } = aLog();
  return {
    sent,
    entries,
    run: () => makeNightlyLook({ nightly, log })(timer, new InvocationContext()),
    read: () => send(nightlyReport, "GET"),
  };
}

describe("the timer of the nightly look", () => {
  it("finds with Graph who left and which number nobody has, and the API shows it", async () => {
    await makeSimulatorClient(graph.url).configure({
      users: { [annaId]: "gone" },
      assignedNumbers: [],
      roles: ["User.Read.All", "TeamsTelephoneNumber.Read.All"],
    });
    const { run, read, sent, entries } = await aNight();
    expect((await read()).json).toEqual({ report: null });
    await run();
    expect((await read()).json).toMatchObject({
      report: {
        at,
        findings: [
          {
            code: "personGone",
            values: { name: "Anna Berg" },
            places: [{ flow: "main", step: "who" }],
          },
          { code: "numberUnassigned", values: { number: "100" }, places: [{ flow: "main" }] },
        ],
        mended: [],
        toldAt: at,
      },
    });
    expect(sent).toMatchObject([
      { channel: "ops", news: { title: "2 things need your attention" } },
    ]);
    expect(JSON.stringify(entries)).toContain("nightlyLookMade");
    expect(JSON.stringify(entries)).not.toContain("15550100");
  });

  it("finds nothing where all is as it should be", async () => {
    await makeSimulatorClient(graph.url).configure({
      users: {},
      assignedNumbers: ["+15550100"],
      roles: ["User.Read.All", "TeamsTelephoneNumber.Read.All"],
    });
    const { run, read, sent } = await aNight();
    await run();
    expect((await read()).json).toMatchObject({ report: { findings: [] } });
    expect(sent).toEqual([]);
  });

  it("says what Graph does not let it look at", async () => {
    await makeSimulatorClient(graph.url).configure({ roles: [] });
    const { run, read } = await aNight();
    await run();
    expect((await read()).json).toMatchObject({
      report: {
        looks: [
          { name: "people", outcome: "failed" },
          { name: "numbers", outcome: "failed" },
          { name: "queues", outcome: "looked" },
          { name: "endpoints", outcome: "looked" },
          { name: "certificates", outcome: "looked" },
          { name: "holidays", outcome: "looked" },
          { name: "prompts", outcome: "looked" },
          { name: "recordings", outcome: "looked" },
        ],
      },
    });
  });

  it("fails with what failed, so that the host reports it", async () => {
    const error = new Error("Storage is away");
    const run = makeNightlyLook({
      nightly: { lookAtNight: () => Promise.reject(error) },
      log: aLog().log,
    });
    await expect(run(timer, new InvocationContext())).rejects.toBe(error);
  });
});
