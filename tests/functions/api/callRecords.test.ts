import { callRecords } from "../../../functions/api/callRecords";
import { IvrError } from "../../../lib/errors";
import { aCallRecord } from "../../contracts/support/aCallRecord";
import { anApi } from "../support/anApi";

/** Asks for finished calls, three of which were on one day. */
async function list(query: Readonly<Record<string, string>>) {
  const { send, storage } = anApi();
  for (const callId of ["a", "b", "c"]) {
    await storage.callRecordStore.saveCallRecord(
      aCallRecord({ callId, flow: callId === "b" ? "sales" : "main" }),
    );
  }
  return send(callRecords, "GET", { query });
}

describe("callRecords", () => {
  const day = "2026-11-21";
  const days = "`day` must be a date such as 2026-11-21 (UTC)";
  const limits = "`limit` must be a number from 1 to 200";

  test.each([
    { query: { day }, found: ["a", "b", "c"] },
    { query: { day, callId: "", flow: "" }, found: ["a", "b", "c"] },
    { query: { day, callId: "b" }, found: ["b"] },
    { query: { day, flow: "main" }, found: ["a", "c"] },
    { query: { day, flow: "sales", callId: "a" }, found: [] },
    { query: { day: "2026-11-20" }, found: [] },
  ])("lists the calls of $query", async ({ query, found }) => {
    const { status, json } = await list(query);
    expect({ status, json }).toMatchObject({
      status: 200,
      json: { records: found.map((callId) => ({ callId })) },
    });
  });

  it("tells what happened in a call that is asked for by its id", async () => {
    const { send, storage } = anApi();
    const tail = '["2026-11-21T09:00:00.000Z","audio active","main","asking main","answer"]\n';
    const lines = { first: [], dropped: 0, last: [], tail };
    await storage.callRecordStore.saveCallRecord(aCallRecord({ callId: "b" }), lines);
    const ofDay = await send(callRecords, "GET", { query: { day } });
    expect(ofDay.json).toEqual({ records: [aCallRecord({ callId: "b" })] });
    const one = await send(callRecords, "GET", { query: { day, callId: "b" } });
    const turn = { stepEvent: "audio active", node: "main", outcome: "asking main" };
    const told = [{ at: "2026-11-21T09:00:00.000Z", ...turn, actions: ["answer"] }];
    expect(one.json).toEqual({ records: [aCallRecord({ callId: "b", lines: told } as object)] });
  });

  it("goes on where a page ended", async () => {
    const first = await list({ day, limit: "2" });
    const { continuation } = first.json as { continuation: string };
    const second = await list({ day, limit: "2", continuation });
    expect(second.json).toEqual({ records: [aCallRecord({ callId: "c" })] });
  });

  test.each([
    { query: {}, wrong: [days] },
    { query: { day: "21.11.2026" }, wrong: [days] },
    { query: { day: "2026-02-30" }, wrong: [days] },
    { query: { day, limit: "0" }, wrong: [limits] },
    { query: { day, limit: "many" }, wrong: [limits] },
    { query: { limit: "201" }, wrong: [days, limits] },
  ])("refuses $query", async ({ query, wrong }) => {
    expect(await list(query)).toMatchObject({
      status: 400,
      json: {
        error: {
          code: "QUERY_INVALID",
          message: `${wrong.join("; ")}.`,
        },
      },
    });
  });

  it("asks for patience while storage does not answer", async () => {
    const down = new IvrError("STORAGE_UNAVAILABLE", "Storage (table CallRecords) did not answer.");
    const { send } = anApi({
      onTableOperation: () => {
        throw down;
      },
    });
    expect(await send(callRecords, "GET", { query: { day } })).toMatchObject({
      status: 503,
      headers: { "retry-after": "2", "cache-control": "no-store" },
      json: { error: { code: "STORAGE_UNAVAILABLE" } },
    });
  });
});
