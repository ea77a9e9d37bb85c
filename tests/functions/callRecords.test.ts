import { makeCallRecords } from "../../functions/callRecords";
import { IvrError } from "../../lib/errors";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { aCallRecord } from "../contracts/support/aCallRecord";
import { aLog } from "../support/aLog";
import { ask } from "./support/ask";

/** A function over three finished calls of one day. */
async function afterThreeCalls() {
  const { callRecordStore } = makeMemoryStorage({ now: () => "2026-11-21T12:00:00Z" });
  for (const callId of ["a", "b", "c"]) {
    await callRecordStore.saveCallRecord(
      aCallRecord({ callId, flow: callId === "b" ? "sales" : "main" }),
    );
  }
  return makeCallRecords({ callRecordStore, log: aLog().log });
}

describe("callRecords", () => {
  const day = "2026-11-21";

  test.each([
    { query: { day }, found: ["a", "b", "c"] },
    { query: { day, callId: "", flow: "" }, found: ["a", "b", "c"] },
    { query: { day, callId: "b" }, found: ["b"] },
    { query: { day, flow: "main" }, found: ["a", "c"] },
    { query: { day, flow: "sales", callId: "a" }, found: [] },
    { query: { day: "2026-11-20" }, found: [] },
  ])("lists the calls of $query", async ({ query, found }) => {
    const { status, json } = await ask(await afterThreeCalls(), { query });
    expect({ status, json }).toMatchObject({
      status: 200,
      json: { records: found.map((callId) => ({ callId })) },
    });
  });

  it("goes on where a page ended", async () => {
    const callRecords = await afterThreeCalls();
    const first = await ask(callRecords, { query: { day, limit: "2" } });
    const { continuation } = first.json as { continuation: string };
    const second = await ask(callRecords, { query: { day, limit: "2", continuation } });
    expect(second.json).toEqual({ records: [aCallRecord({ callId: "c" })] });
  });

  test.each([
    { query: {}, fields: "day" },
    { query: { day: "21.11.2026" }, fields: "day" },
    { query: { day: "2026-02-30" }, fields: "day" },
    { query: { day, limit: "0" }, fields: "limit" },
    { query: { day, limit: "many" }, fields: "limit" },
    { query: { limit: "201" }, fields: "day, limit" },
  ])("refuses $query", async ({ query, fields }) => {
    expect(await ask(await afterThreeCalls(), { query })).toMatchObject({
      status: 400,
      json: {
        error: {
          code: "QUERY_INVALID",
          message: `Cannot use ${fields}: day is a date such as 2026-11-21 (UTC), limit is 1 to 200.`,
        },
      },
    });
  });

  it("asks for patience while storage does not answer", async () => {
    const down = new IvrError("STORAGE_UNAVAILABLE", "Storage (table CallRecords) did not answer.");
    const callRecordStore = { listCallRecords: () => Promise.reject(down) };
    expect(
      await ask(makeCallRecords({ callRecordStore, log: aLog().log }), { query: { day } }),
    ).toMatchObject({
      status: 503,
      json: { error: { code: "STORAGE_UNAVAILABLE" } },
    });
  });
});
