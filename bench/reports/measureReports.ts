import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startAzurite } from "../../local/stack/startAzurite";
import { composeRecords } from "../../lib/compose/composeRecords";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { flowSchema } from "../../lib/flow/document/flow";
import { addDays } from "../../lib/flow/time/addDays";
import { makeTestPlan } from "../../lib/simulation/testFlow";
import { makeAzureStorage } from "../../lib/storage/azureStorage";
import type { Storage } from "../../lib/storage/storage";
import { makeAzureTables } from "../../lib/storage/tables/azureTables";
import type { Tables } from "../../lib/storage/tables/tables";
import { makeExampleCalls } from "../../scripts/reports/example/makeExampleCalls";
import { figure } from "../figure";
import type { Measure } from "../measure";
import { median } from "../support/median";
import { keepRecords } from "./keepRecords";

const callsOfAMonth = 100_000;
const days = 30;
const dayInMs = 86_400_000;
/** So many different calls, each of them many times over: what they do matters, not that no two are alike. */
const patterns = 1000;

/** A month of calls on the storage of the local stack: how long its report takes the first time, and once its days are summed. */
export const measureReports: Measure = async ({ quick, say }) => {
  const calls = quick ? callsOfAMonth / 10 : callsOfAMonth;
  const azurite = await startAzurite({ ports: { blob: 0, table: 0, queue: 0 } });
  try {
    const now = () => new Date().toISOString();
    const connection = { kind: "connectionString", ...azurite } as const;
    const storage = makeAzureStorage(connection, { now });
    await storage.prepareStorage();
    say(`keeping ${calls} records`);
    const flow = await keepCalls(storage, makeAzureTables(connection), calls);
    const { reportDays, reportWays } = composeRecords({ ...storage, now });
    const to = now().slice(0, 10);
    const question = { flow, from: addDays(to, 1 - days), to };
    say("summing its days");
    const summed = await timed(async () => {
      while ((await reportDays(question)).pending.length > 0) continue;
    });
    say("opening the report");
    const opened: number[] = [];
    for (let round = 0; round < (quick ? 3 : 7); round++) {
      opened.push(await timed(() => Promise.all([reportDays(question), reportWays(question)])));
    }
    const shared = { unit: "ms", basis: "wall time" } as const;
    return {
      figures: [
        figure({
          ...shared,
          name: "reportOpened",
          what: `both reports of a month of ${calls} calls, its days summed, today counted anew`,
          value: median(opened),
          budget: { of: "value", limit: "atMost", bound: 2000 },
        }),
        figure({
          ...shared,
          name: "reportSummed",
          what: `summing the days of ${calls} calls, once`,
          value: summed,
        }),
      ],
      details: { opened },
    };
  } finally {
    await azurite.close();
  }
};

/** Publishes the clinic's flow and keeps calls of its last days, as made-up callers make them. */
async function keepCalls(storage: Storage, tables: Tables, calls: number): Promise<string> {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(__dirname, "../../flows", name), "utf8"));
  const flow = flowSchema.parse(read("clinic.flow.json"));
  const at = { publishedAt: new Date().toISOString(), publishedBy: "bench" };
  await storage.flowStore.saveFlowVersion({ flow, version: 1, audio: {}, ...at });
  const facts = { updatedAt: at.publishedAt, updatedBy: "bench", name: flow.name };
  await storage.flowStore.saveFlowMeta(
    { key: flow.key, publishedVersion: 1, latestVersion: 1, ...facts },
    undefined,
  );
  const to = Date.now();
  const made = makeExampleCalls({
    plan: makeTestPlan(flow, bindingsSchema.parse(read("demo.bindings.json")), {}),
    version: 1,
    name: "bench",
    from: to - days * dayInMs,
    to,
    calls: Math.min(calls, patterns),
    random: Math.random,
  });
  const records = Array.from({ length: calls }, (_, index) => {
    const pattern = made[index % made.length];
    return pattern === undefined ? [] : [{ ...pattern, callId: `bench-${index}` }];
  }).flat();
  await keepRecords(tables, records);
  return flow.key;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
