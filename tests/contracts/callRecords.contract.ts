import { aCallRecord } from "./support/aCallRecord";
import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** SaveCallRecord and the list of finished calls. */
export function callRecordsContract(open: OpenStorage): void {
  describe("call records", () => {
    let store: StorageUnderTest;
    beforeEach(async () => {
      store = await open();
    });
    const records = () => store.storage.callRecordStore;
    const day = "2026-11-21";

    it("list a day's finished calls, newest first", async () => {
      const early = aCallRecord({ callId: "b", startedAt: "2026-11-21T00:00:00Z" });
      const late = aCallRecord({ callId: "a", startedAt: "2026-11-21T23:59:59.999Z" });
      const nextDay = aCallRecord({ callId: "c", startedAt: "2026-11-22T00:00:00Z" });
      const local = aCallRecord({ callId: "d", startedAt: "2026-11-22T01:30:00+02:00" });
      for (const record of [early, late, nextDay, local]) {
        await records().saveCallRecord(record);
      }
      expect(await records().listCallRecords({ day, limit: 10 })).toEqual({
        records: [late, local, early],
      });
      expect(await records().listCallRecords({ day: "2026-11-20", limit: 10 })).toEqual({
        records: [],
      });
    });

    it("keep one record for each call", async () => {
      await records().saveCallRecord(aCallRecord({ result: "abandoned" }));
      await records().saveCallRecord(aCallRecord());
      expect(await records().listCallRecords({ day, limit: 10 })).toEqual({
        records: [aCallRecord()],
      });
    });

    it("find one call and one flow's calls", async () => {
      const odd = aCallRecord({ callId: "a/b'c?d", flow: "sales" });
      await records().saveCallRecord(odd);
      await records().saveCallRecord(aCallRecord());
      const found = { records: [odd] };
      expect(await records().listCallRecords({ day, callId: "a/b'c?d", limit: 10 })).toEqual(found);
      expect(await records().listCallRecords({ day, flow: "sales", limit: 10 })).toEqual(found);
      expect(await records().listCallRecords({ day, flow: "none", limit: 10 })).toEqual({
        records: [],
      });
    });

    it("take what became known later, and are not made anew by it", async () => {
      const afterwards = { version: 1, talkTimeInMs: 90_000 };
      expect(await records().addToCallRecord(aCallRecord(), afterwards)).toBe(false);
      await records().saveCallRecord(aCallRecord());
      expect(await records().addToCallRecord(aCallRecord(), afterwards)).toBe(true);
      expect(await records().listCallRecords({ day, limit: 10 })).toEqual({
        records: [aCallRecord({ afterwards })],
      });
    });

    it("go on where a page ended", async () => {
      const callIds = ["a", "b", "c", "d", "e"];
      for (const callId of callIds) {
        await records().saveCallRecord(aCallRecord({ callId }));
      }
      const first = await records().listCallRecords({ day, limit: 2 });
      const second = await records().listCallRecords({ day, limit: 2, ...next(first) });
      const third = await records().listCallRecords({ day, limit: 2, ...next(second) });
      expect([first, second, third].map((page) => page.records.map((one) => one.callId))).toEqual([
        ["a", "b"],
        ["c", "d"],
        ["e"],
      ]);
      expect(third.continuation).toBeUndefined();
    });
  });
}

function next(page: Readonly<{ continuation?: string }>): { continuation?: string } {
  return page.continuation === undefined ? {} : { continuation: page.continuation };
}
