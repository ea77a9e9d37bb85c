import { readFileSync } from "node:fs";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { flowSchema } from "../../lib/flow/document/flow";
import { exitsAt } from "../../lib/flow/steps/exitsAt";
import { makeTestPlan } from "../../lib/simulation/testFlow";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { isLocalStorage } from "../../scripts/reports/example/isLocalStorage";
import { makeExampleCalls } from "../../scripts/reports/example/makeExampleCalls";
import { runReportsCommand } from "../../scripts/reports/runReportsCommand";
import { aCallRecord } from "../contracts/support/aCallRecord";
import { aFlow } from "../publishing/support/aFlow";
import { aCommandLine } from "./support/aCommandLine";

const now = () => "2026-11-21T12:00:00.000Z";

/** Numbers that look made up by chance and are the same each time. */
function aGenerator(): () => number {
  let seed = 11;
  return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A flow with two versions, whose callers gave up less in the second. */
async function anOffice(isLocal = true) {
  const storage = makeMemoryStorage({ now });
  const { flowStore, callRecordStore } = storage;
  for (const version of [1, 2]) {
    await flowStore.saveFlowVersion({
      flow: aFlow(version === 1 ? {} : { name: "New line" }),
      version,
      audio: {},
      publishedAt: now(),
      publishedBy: "anna",
    });
  }
  const by = { updatedAt: now(), updatedBy: "anna" };
  await flowStore.saveFlowMeta(
    { key: "main", name: "Main", publishedVersion: 2, latestVersion: 2, ...by },
    undefined,
  );
  for (let index = 0; index < 200; index++) {
    const version = index % 2 === 0 ? 1 : 2;
    const gaveUp = index < (version === 1 ? 120 : 60);
    await callRecordStore.saveCallRecord(
      aCallRecord({
        callId: `call-${index}`,
        version,
        startedAt: `2026-11-${version === 1 ? 17 : 19}T09:00:00.000Z`,
        result: gaveUp ? "abandoned" : "transferred",
        path: [
          { flow: "main", node: "welcome", atInMs: 0, attempt: 1, exit: "next" },
          { flow: "main", node: "choose", atInMs: 0, attempt: 1 },
        ],
      }),
    );
  }
  const openStorage = () => Promise.resolve({ storage, isLocal });
  const run = aCommandLine(runReportsCommand, { openStorage, now, random: aGenerator() });
  return { run, storage };
}

describe("npm run reports", () => {
  it("tells the last 30 days of a flow, and what another version changed", async () => {
    const { run } = await anOffice();
    const { code, stdout } = await run("--flow", "main");
    expect(code).toBe(0);
    expect(stdout).toContain(
      "main from 2026-10-23 to 2026-11-21 (Europe/Zurich): 200 calls, 200 answered, 90 gave up (45 %).",
    );
    expect(stdout).toContain("2026-11-19|100|100|30\n");
    expect(stdout).toContain("2026-11-21 so far|0|0|0\n");
    expect(stdout).toContain("10:00|200\n");
    expect(stdout).toContain("abandoned|90|45 %\n");
    expect(stdout).toContain("Version 2 since 2026-11-19: 50 % fewer give up.\n");
    expect(stdout).toContain(
      "Gave up: 30 of 100 (30 %), before that 60 of 100 (60 %) in version 1.",
    );
    expect(stdout).toMatch(/New line/);
  });

  it("prints the same as JSON and as CSV", async () => {
    const { run } = await anOffice();
    const asked = ["--flow", "main", "--from", "2026-11-19", "--to", "2026-11-19"];
    expect(JSON.parse((await run("days", ...asked, "--json")).stdout)).toMatchObject({
      calls: 100,
      versions: [{ version: 2, gaveUp: 30 }],
    });
    expect((await run("days", ...asked, "--csv")).stdout).toBe(
      "day,calls,answered,gave up,finished\r\n2026-11-19,100,100,30,yes\n",
    );
    expect((await run("ways", ...asked, "--csv")).stdout).toContain(
      "welcome,,100,0\r\nwelcome,next,100,",
    );
  });

  it("tells the ways through a version, the newest unless one is named", async () => {
    const { run } = await anOffice();
    const newest = (await run("ways", "--flow", "main")).stdout;
    expect(newest).toContain("main, version 2, from 2026-10-23 to 2026-11-21: 100 calls.");
    expect(newest).toContain("choose|100|30\n");
    expect(newest).toContain("welcome > choose > transferred|70|70 %\n");
    const none = await run("ways", "--flow", "main", "--version", "7");
    expect(none.stdout).toBe(
      "No calls of main, version 7, from 2026-10-23 to 2026-11-21. Calls were answered by 1, 2.\n",
    );
  });

  it("says how many days are still summed, and waits for them", async () => {
    const { run } = await anOffice();
    const { stdout, stderr } = await run("--flow", "main", "--from", "2026-06-01");
    expect(stdout).toContain("200 calls");
    expect(stderr).toBe(
      "Days that are still summed for the first time: 111.\nDays that are still summed for the first time: 49.\n",
    );
  });

  test.each([
    [[], /^npm run reports/],
    [["days"], /Of which flow\? Give --flow KEY/],
    [["--flow", "main", "--from", "May"], /--from is a date such as 2026-11-21, not "May"/],
    [["--flow", "main", "--to", "2026-02-30"], /--to is a date such as/],
    [["--flow", "main", "--from", "2026-12-01"], /--from is 2026-12-01, which is after 2026-11-21/],
    [["--flow", "main", "--from", "2025-01-01"], /A report is of 400 days at most/],
    [["--flow", "main", "--csv", "--json"], /either --csv or --json/],
    [["example"], /Of which flow\?/],
    [["example", "--flow", "main", "--calls", "100001"], /--calls is 100000 at most/],
    [["example", "--flow", "main", "--days", "391"], /--days is 390 at most/],
    [["example", "--flow", "nobody"], /No version of nobody is live/],
    [["days", "--flow", "nobody"], /FLOW_NOT_FOUND: There is no flow nobody/],
  ])("answers %j in a sentence", async (args, sentence) => {
    const { run } = await anOffice();
    const { stdout, stderr } = await run(...args);
    expect(`${stdout}${stderr}`).toMatch(sentence);
  });
});

describe("npm run reports -- example", () => {
  it("keeps records of made-up calls, also where days were summed before", async () => {
    const { run } = await anOffice();
    await run("--flow", "main");
    const made = await run("example", "--flow", "main", "--calls", "40", "--days", "10");
    expect(made.stdout).toContain("40 made-up calls of main, version 2, in the last 10 days.");
    const report = await run("days", "--flow", "main", "--json");
    expect(JSON.parse(report.stdout)).toMatchObject({ calls: 240 });
  });

  it("lets nobody call before the first of the days that a report counts, or later than now", async () => {
    const { run, storage } = await anOffice();
    await run("example", "--flow", "main", "--calls", "30", "--days", "1");
    const query = { day: now().slice(0, 10), limit: 1000 };
    const { records } = await storage.callRecordStore.listCallRecords(query);
    const made = records.filter(({ callId }) => callId.startsWith("example-"));
    expect(made.length).toBe(30);
    expect(made.every(({ startedAt }) => startedAt <= now())).toBe(true);
  });

  it("touches no storage but this machine's", async () => {
    const { run, storage } = await anOffice(false);
    const { code, stderr } = await run("example", "--flow", "main");
    expect(code).toBe(1);
    expect(stderr).toContain("Made-up calls belong on no storage but this machine's");
    const query = { day: "2026-11-20", limit: 10 };
    expect((await storage.callRecordStore.listCallRecords(query)).records).toEqual([]);
  });

  test.each([
    ["UseDevelopmentStorage=true", true],
    ["AccountName=a;TableEndpoint=http://127.0.0.1:10002/a;AccountKey=x", true],
    ["AccountName=a;AccountKey=x;EndpointSuffix=core.windows.net", false],
    ["TableEndpoint=https://a.table.core.windows.net/", false],
    ["X=UseDevelopmentStorage=true", false],
  ])("knows whether %s is on this machine", (connectionString, isLocal) => {
    expect(isLocalStorage({ kind: "connectionString", connectionString })).toBe(isLocal);
  });

  it("makes calls by the engine: every exit is one that its step has", () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(`flows/${name}`, "utf8"));
    const flow = flowSchema.parse(read("clinic.flow.json"));
    const bindings = bindingsSchema.parse(read("demo.bindings.json"));
    const to = Date.parse(now());
    const records = makeExampleCalls({
      plan: makeTestPlan(flow, bindings, {}),
      version: 4,
      name: "example-x",
      from: to - 10 * 86_400_000,
      to,
      calls: 60,
      random: aGenerator(),
    });
    expect(records.length).toBe(60);
    expect(new Set(records.map(({ callId }) => callId)).size).toBe(60);
    expect(new Set(records.map(({ result }) => result)).size).toBeGreaterThan(2);
    expect(records.every(({ version, caller }) => version === 4 && /^\D*\d{3}$/.test(caller))).toBe(
      true,
    );
    const taken = records
      .flatMap(({ path }) => path)
      .filter(({ node, exit }) => exit !== undefined && flow.nodes[node] !== undefined);
    const strange = taken.filter(
      ({ node, exit = "" }) =>
        !/^(universal:|error|limit)/.test(exit) &&
        !exitsAt(flow, { type: "node", node }).some(({ name }) => name === exit),
    );
    expect(taken.length).toBeGreaterThan(100);
    expect(strange).toEqual([]);
  });
});
