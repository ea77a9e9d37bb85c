import { hungUp, waitsForKey } from "../support/activities";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { composeRecords } from "../../lib/compose/composeRecords";
import { makeAzureBlobs } from "../../lib/storage/blobs/azureBlobs";
import { makeAzureTables } from "../../lib/storage/tables/azureTables";
import type { Blobs } from "../../lib/storage/blobs/blobs";
import { makeMemoryBlobs } from "../../lib/storage/blobs/memoryBlobs";
import { makeMemoryTables } from "../../lib/storage/tables/memoryTables";
import { makeStorage } from "../../lib/storage/storage";
import { tableNames } from "../../lib/storage/storageNames";
import type { Tables } from "../../lib/storage/tables/tables";
import { startAzurite, type Azurite } from "../../local/stack/startAzurite";
import { openRecords } from "../../scripts/commandLine/openRecords";
import { runCallersCommand } from "../../scripts/callers/runCallersCommand";
import { aCallbackRequest } from "../contracts/support/aCallbackRequest";
import { aCallRecord } from "../contracts/support/aCallRecord";
import { aRecording } from "../contracts/support/aRecording";
import { aStoredCall } from "../contracts/support/aStoredCall";

const at = "2026-11-21T09:00:00.000Z";
const now = () => at;
const number = "+4930555099";
const lines = { first: [], dropped: 0, last: [], tail: '["","incoming from phone","",""]\n' };
const wav = Uint8Array.of(1, 2, 3);

type Parts = Readonly<{ tables: Tables; blobs: Blobs }>;

/** A terminal over storage in which two callers left traces whose numbers end alike. */
async function aTerminal({ tables, blobs }: Parts) {
  const storage = makeStorage({ tables, blobs, now });
  const { recordingStore, callRecordStore, callbackStore } = storage;
  const ofCaller = async (callId: string, id: string, activity: IvrState["activity"]) => {
    const call = aStoredCall({ callId, activity, caller: { kind: "phone", id } });
    await storage.saveCall(callId, call, undefined);
    // Left behind where the call is over.
    await storage.liveCalls.noteLiveCall(call.state);
    await callRecordStore.saveCallRecord(aCallRecord({ callId, caller: "***099" }), lines);
    await recordingStore.saveRecording(
      aRecording({ recordingId: `${callId}-message`, callId, caller: "***099" }),
      wav,
    );
  };
  await ofCaller("theirs", number, hungUp);
  await ofCaller("others", "+4989444099", hungUp);
  // Of a call whose state is long gone, in a flow that keeps whole numbers.
  await recordingStore.saveRecording(
    aRecording({ recordingId: "whole", callId: "older", caller: number }),
    wav,
  );
  await callRecordStore.saveCallRecord(
    aCallRecord({ callId: "older", startedAt: "2026-10-01T09:00:00.000Z", caller: "***099" }),
  );
  await callbackStore.saveCallbackRequest(
    aCallbackRequest({ requestId: "keyed", callId: "office", phoneNumber: "030555099" }),
  );
  for (const name of [number, "+4989444099"]) {
    await storage.changePinAttempts({ of: "caller", name }, () => ({
      wrong: [{ id: "a", pin: "staff", at }],
      right: [],
    }));
    await storage.countCalls({ caller: name, callId: `call of ${name}`, at });
  }
  await storage.bindingsStore.saveBindings({
    schema: "bindings/v1",
    lists: { blocked: ["+49 30 555099", "+4989444099"] },
  });
  return {
    storage,
    begin: ofCaller,
    run: async (...args: readonly string[]) => {
      const lines = { stdout: "", stderr: "" };
      const code = await runCallersCommand(args, {
        stdout: (text) => void (lines.stdout += `${text}\n`),
        stderr: (text) => void (lines.stderr += `${text}\n`),
        openRecords: () => Promise.resolve(composeRecords({ ...storage, now })),
        who: "anna",
      });
      return { code, ...lines };
    },
    /** What is left, by the ids of calls. */
    left: async () => {
      const days = await Promise.all(
        ["2026-11-21", "2026-10-01"].map((day) =>
          callRecordStore.listCallRecords({ day, limit: 50 }),
        ),
      );
      return {
        calls: (await tables.list("Calls", { select: [] })).map(({ partition }) => partition),
        liveCalls: (await tables.list("LiveCalls", {})).map(({ columns }) => columns["callId"]),
        pinAttempts: (await tables.list("PinAttempts", {})).length,
        // The key of the hashes stays.
        callerRates: (await tables.list("CallerRates", { partitionBefore: "key" })).length,
        blocked: (await storage.bindingsStore.loadBindings()).lists?.["blocked"],
        callRecords: days.flatMap(({ records }) => records.map(({ callId }) => callId)),
        recordings: (await recordingStore.listRecordings("2026-11-21")).map(({ callId }) => callId),
        callbacks: (await callbackStore.listCallbackRequests("sales", 50)).map(
          ({ callId }) => callId,
        ),
      };
    },
  };
}

function callersContract(open: () => Promise<Parts>): void {
  it("deletes what names the number, and what belongs to the same calls", async () => {
    const { run, left, storage } = await aTerminal(await open());
    const erased = await run("erase", number);
    expect(erased).toMatchObject({ code: 0, stderr: "" });
    expect(erased.stdout).toContain(
      "Deleted of ***099. States of calls: 1, records of calls: 2, recordings and their words: 2, requests to be called back: 1, attempts to call them: 0, places in campaigns: 0, numbers told in campaigns: 0, memories of attempts at PINs: 1, counts of calls by the hour: 1, entries in lists: 1.\n",
    );
    expect(await left()).toEqual({
      calls: ["others"],
      liveCalls: ["others"],
      callRecords: ["others"],
      recordings: ["others"],
      callbacks: [],
      pinAttempts: 1,
      callerRates: 1,
      blocked: ["+4989444099"],
    });
    const linesOf = (callId: string) =>
      storage.callRecordStore.loadCallLines(aCallRecord({ callId }));
    expect([await linesOf("theirs"), await linesOf("others")]).toEqual([undefined, lines]);
    expect(await storage.recordingStore.loadRecording("theirs-message")).toBeUndefined();
    expect(await storage.recordingStore.loadRecording("others-message")).toEqual(
      expect.objectContaining({ length: 3 }),
    );
  });

  it("shows what only looks alike, and leaves it", async () => {
    const { run } = await aTerminal(await open());
    const erased = await run("erase", "+49 30 555-099");
    expect(erased.stdout.split("\n").map((line) => line.replace(/ {2,}/g, "|"))).toEqual([
      expect.stringMatching(/^Deleted of \*\*\*099\. /) as string,
      "These show the same last three digits and may be anybody's. --call ID deletes those of one call:",
      "KIND|AT|CALL",
      "recording|2026-11-21T23:59:59Z|others",
      "callRecord|2026-11-21T09:00:00.000Z|others",
      expect.stringMatching(/^Not looked at: dead letters/) as string,
      "",
    ]);
  });

  it("deletes what is kept of one call", async () => {
    const { run, left } = await aTerminal(await open());
    const erased = await run("erase", "--call", "others", "--json");
    expect(erased.code).toBe(0);
    expect(JSON.parse(erased.stdout)).toEqual({
      calls: 1,
      callRecords: 1,
      recordings: 1,
      callbackRequests: 0,
      outboundAttempts: 0,
      campaignRecipients: 0,
      campaignVariables: 0,
      pinAttempts: 0,
      callerRates: 0,
      listEntries: 0,
      underWay: [],
      lookAlikes: [],
      told: [],
      erased: true,
    });
    expect(await left()).toMatchObject({ calls: ["theirs"], recordings: ["theirs", "older"] });
  });

  it("writes who forgot how much, but not whom", async () => {
    const { run, storage } = await aTerminal(await open());
    await run("erase", number);
    const entries = (await storage.auditLog.listAuditEntries({ subject: "callers", limit: 10 }))
      .entries;
    expect(entries).toEqual([
      {
        at,
        who: "anna",
        what: "callerErased",
        subject: "callers",
        detail:
          "States of calls: 1, records of calls: 2, recordings and their words: 2, requests to be called back: 1, attempts to call them: 0, places in campaigns: 0, numbers told in campaigns: 0, memories of attempts at PINs: 1, counts of calls by the hour: 1, entries in lists: 1",
      },
    ]);
  });

  it("changes nothing in a dry run", async () => {
    const { run, left, storage } = await aTerminal(await open());
    const before = await left();
    expect((await run("erase", number, "--dry-run")).stdout).toMatch(
      /^Would be deleted of \*\*\*099\. States of calls: 1,/,
    );
    expect(await left()).toEqual(before);
    expect(
      (await storage.auditLog.listAuditEntries({ subject: "callers", limit: 10 })).entries,
    ).toEqual([]);
  });

  it("leaves the state of a call that goes on, and says so", async () => {
    const { run, begin, left } = await aTerminal(await open());
    await begin("live", number, waitsForKey);
    const erased = await run("erase", number);
    expect(erased.code).toBe(1);
    expect(erased.stdout).toContain("The call live goes on, so its state stays");
    expect((await left()).calls.toSorted()).toEqual(["live", "others"]);
  });
}

describe("callers erase, in memory", () => {
  callersContract(() =>
    Promise.resolve({ tables: makeMemoryTables({ now }), blobs: makeMemoryBlobs() }),
  );
});

describe("callers erase, in an Azure storage account", () => {
  let azurite: Azurite;
  let parts: Parts;
  beforeAll(async () => {
    azurite = await startAzurite({ ports: { blob: 0, table: 0, queue: 0 } });
    const { connectionString } = azurite;
    const connection = { kind: "connectionString", connectionString } as const;
    parts = { tables: makeAzureTables(connection), blobs: makeAzureBlobs(connection) };
    await Promise.all([parts.tables.prepare(), parts.blobs.prepare()]);
  });
  afterAll(() => azurite.close());

  callersContract(async () => {
    const { tables } = parts;
    await Promise.all(
      tableNames.map(async (table) => {
        const rows = await tables.list(table, { select: [] });
        await Promise.all(rows.map((row) => tables.remove(table, row)));
      }),
    );
    return parts;
  });

  it("works on the storage of a running stack", async () => {
    const said: string[] = [];
    const records = await openRecords(
      {
        environment: {},
        findRunningStack: () =>
          Promise.resolve({
            storage: azurite.connectionString,
            functions: "http://127.0.0.1:7071",
          }),
        stderr: (text) => void said.push(text),
      },
      now,
    );
    await expect(records.loadRecording("none")).resolves.toBeUndefined();
    expect(said).toEqual(["Using the local stack at http://127.0.0.1:7071."]);
  });
});

describe("callers", () => {
  test.each([
    [["erase"], "Give either NUMBER or --call ID."],
    [["erase", number, "--call", "theirs"], "Give either NUMBER or --call ID."],
    [["erase", "030555099"], "The number must be written with its country"],
    [["erase", "+49abc"], "The number must be written with its country"],
    [["forget"], 'There is no command "forget"'],
  ])("does not understand %j", async (args, sentence) => {
    const { run } = await aTerminal({
      tables: makeMemoryTables({ now }),
      blobs: makeMemoryBlobs(),
    });
    const answer = await run(...args);
    expect(answer).toMatchObject({ code: 2, stdout: "" });
    expect(answer.stderr).toContain(sentence);
  });
});
