import type { GrantedRoles } from "../../lib/graph/consent/grantedRoles";
import type { CallRecord } from "../../lib/ivr/call/callRecord";
import { makeCompleteCallRecords } from "../../lib/records/makeCompleteCallRecords";
import type { ListPage, TeamsRecords } from "../../lib/records/ports";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { aCallRecord } from "../contracts/support/aCallRecord";

const bothRoles = ["CallRecords.Read.All"];
const startedAt = "2026-11-21T09:00:00.000Z";
const endedAt = "2026-11-21T09:01:00.000Z";
const empty = () => Promise.resolve({ records: [] });
const listed = (id: string, version = 1) => ({ id, version, startedAt, endedAt, partyIds: [] });

/** Storage with these records, and a Graph that knows so much. */
async function aRun(
  kept: readonly CallRecord[],
  teams: Partial<TeamsRecords>,
  given: Readonly<{ roles?: readonly string[]; granted?: GrantedRoles; times?: string[] }> = {},
) {
  const { callRecordStore } = makeMemoryStorage({ now: () => "2026-11-21T10:41:00Z" });
  for (const record of kept) await callRecordStore.saveCallRecord(record);
  const { roles = bothRoles, granted = { type: "roles", roles }, times = [] } = given;
  const asked: string[] = [];
  const complete = makeCompleteCallRecords({
    callRecordStore,
    readRoles: () => Promise.resolve(granted),
    appId: "app",
    now: () => times.shift() ?? "2026-11-21T10:41:00Z",
    teamsRecords: {
      listCallRecords: empty,
      listPstnCalls: empty,
      listDirectRoutingCalls: empty,
      ...teams,
      getCallRecord: (id) => {
        asked.push(id);
        return (
          teams.getCallRecord?.(id) ??
          Promise.resolve({
            ...listed(id, 1),
            sessions: [{ startedAt, endedAt, network: { jitterInMs: 7 } }],
          })
        );
      },
    },
  });
  const read = async () =>
    (await callRecordStore.listCallRecords({ day: "2026-11-21", limit: 500 })).records;
  return { complete, read, asked };
}

const chained = (callId: string, changes: Partial<CallRecord> = {}) =>
  aCallRecord({ callId, callChainId: `chain-${callId}`, ...changes });

describe("makeCompleteCallRecords", () => {
  test.each<GrantedRoles>([
    { type: "notAsked" },
    { type: "unknown" },
    { type: "roles", roles: ["Calls.Initiate.All"] },
  ])("asks Graph nothing where the app may not: %j", async (granted) => {
    const never = () => Promise.reject(new Error("asked"));
    const teams = { listCallRecords: never, listPstnCalls: never };
    const { complete, read } = await aRun([chained("a")], teams, { granted });
    expect(await complete()).toBeUndefined();
    expect(await read()).toEqual([chained("a")]);
  });

  it("completes a record once, however often it runs", async () => {
    const teams = { listCallRecords: () => Promise.resolve({ records: [listed("chain-a")] }) };
    const { complete, read, asked } = await aRun([chained("a")], teams);
    const done = { looked: 1, completed: 1, withPhoneReport: 0, unread: 0, left: 0 };
    expect(await complete()).toEqual(done);
    expect(await complete()).toEqual({ ...done, completed: 0 });
    expect(asked).toEqual(["chain-a"]);
    expect(await read()).toEqual([
      chained("a", { afterwards: { version: 1, quality: { network: { jitterInMs: 7 } } } }),
    ]);
  });

  it("asks for the time of calls of the last hours, and of no others", async () => {
    const periods: unknown[] = [];
    const { complete } = await aRun(
      [chained("a"), chained("old", { endedAt: "2026-11-20T22:00:00Z" })],
      { listCallRecords: (period) => (periods.push(period), empty()) },
    );
    await complete();
    expect(periods).toEqual([{ from: "2026-11-21T08:59:00.000Z", to: "2026-11-21T09:01:00.000Z" }]);
  });

  it("stops after twenty pages, and asks for the rest of ours by their ids", async () => {
    let pages = 0;
    const endless = (): Promise<ListPage<never>> => {
      pages += 1;
      return Promise.resolve({ records: [], next: { $skiptoken: String(pages) } });
    };
    const { complete, asked } = await aRun([chained("a"), aCallRecord({ callId: "b" })], {
      listCallRecords: endless,
    });
    expect(await complete()).toMatchObject({ completed: 1, left: 0 });
    expect([pages, asked]).toEqual([20, ["chain-a"]]);
  });

  it("reads two hundred records at most, the oldest first, and goes on the next time", async () => {
    const calls = Array.from({ length: 203 }, (_, index) =>
      chained(String(index), {
        startedAt: new Date(Date.parse(startedAt) + index * 1000).toISOString(),
      }),
    );
    const records = calls.map(({ callChainId = "" }) => listed(callChainId));
    const { complete, asked } = await aRun(calls, {
      listCallRecords: () => Promise.resolve({ records }),
    });
    expect(await complete()).toMatchObject({ completed: 200, left: 3 });
    expect(asked[0]).toBe("chain-0");
    expect(await complete()).toMatchObject({ completed: 3, left: 0 });
  });

  it("stops after two minutes", async () => {
    const late = "2026-11-21T10:43:00Z";
    const early = "2026-11-21T10:41:00Z";
    const { complete } = await aRun(
      [chained("a")],
      { listCallRecords: () => Promise.resolve({ records: [listed("chain-a")] }) },
      { times: [early, early, late, late, late] },
    );
    expect(await complete()).toMatchObject({ completed: 0, left: 1 });
  });

  it("passes over a record that Graph does not give", async () => {
    const { complete } = await aRun([chained("a"), chained("b")], {
      listCallRecords: () => Promise.resolve({ records: [listed("chain-a"), listed("chain-b")] }),
      getCallRecord: (id) =>
        Promise.resolve(id === "chain-a" ? undefined : { ...listed(id), sessions: [] }),
    });
    expect(await complete()).toMatchObject({ completed: 1, unread: 1 });
  });

  it("adds what the telephone network says with the permission for its reports alone, once", async () => {
    const call = chained("a", { caller: "***199", dialled: "***100" });
    const report = { network: "directRouting", finalSipCode: 486 } as const;
    const row = {
      ids: ["another"],
      startedAt,
      callerNumber: "+15550199",
      calleeNumber: "+15550100",
      report,
    };
    const days: unknown[] = [];
    const { complete, read } = await aRun(
      [call],
      {
        listDirectRoutingCalls: (asked) => {
          days.push(asked);
          return Promise.resolve({ records: [row] });
        },
      },
      { roles: ["CallRecord-PstnCalls.Read.All"] },
    );
    expect(await complete()).toMatchObject({ completed: 0, withPhoneReport: 1 });
    expect(await complete()).toMatchObject({ withPhoneReport: 0 });
    expect(days).toEqual([{ fromDateTime: "2026-11-21", toDateTime: "2026-11-22" }]);
    expect(await read()).toEqual([{ ...call, afterwards: { phone: report } }]);
  });
});
