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

    it("have the lines of their calls, which lists do not read", async () => {
      const block = { count: 9, packed: "A".repeat(1000) };
      const lines = { first: [block, block], dropped: 70, last: [block], tail: "" };
      store.requests.length = 0;
      await records().saveCallRecord(aCallRecord(), lines);
      await records().saveCallRecord(aCallRecord({ callId: "b" }));
      expect(store.requests).toEqual(["CallRecords write", "CallRecords write"]);
      expect(await records().loadCallLines(aCallRecord())).toEqual(lines);
      expect(await records().loadCallLines(aCallRecord({ callId: "b" }))).toBeUndefined();
      expect(await records().loadCallLines(aCallRecord({ callId: "c" }))).toBeUndefined();
      const afterwards = { version: 1, talkTimeInMs: 90_000 };
      await records().addToCallRecord(aCallRecord(), afterwards);
      expect(await records().loadCallLines(aCallRecord())).toEqual(lines);
      expect((await records().listCallRecords({ day, limit: 10 })).records).toHaveLength(2);
    });

    it("lose their lines before a day, and stay", async () => {
      const tail = '["2026-11-21T09:00:00.000Z","audio active","","asking main"]\n';
      const lines = { first: [], dropped: 0, last: [], tail };
      const on = (date: string) =>
        aCallRecord({
          callId: date,
          startedAt: `${date}T09:00:00.000Z`,
          afterwards: { version: 1 },
        });
      const dates = ["2026-11-21", "2026-11-20", "2026-11-12", "2026-11-01"];
      for (const date of dates) await records().saveCallRecord(on(date), lines);
      expect(await records().deleteCallLines("2026-11-21", 1000)).toBe(3);
      const kept = await Promise.all(dates.map((date) => records().loadCallLines(on(date))));
      expect(kept).toEqual([lines, undefined, undefined, undefined]);
      for (const date of dates) {
        expect(await records().listCallRecords({ day: date, limit: 5 })).toEqual({
          records: [on(date)],
        });
      }
      expect(await records().deleteCallLines("2026-11-21", 1000)).toBe(0);
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
