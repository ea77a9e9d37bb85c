import type { ReportDay } from "../../lib/records/ports";
import { makeTally } from "../../lib/reports/makeTally";
import { aCallRecord } from "./support/aCallRecord";
import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** ReportDayStore, and the records that days are summed from. */
export function reportDaysContract(open: OpenStorage): void {
  describe("report days", () => {
    let store: StorageUnderTest;
    beforeEach(async () => {
      store = await open();
    });
    const days = () => store.storage.reportDayStore;

    function sumsOf(count: number) {
      const tally = makeTally("UTC");
      for (let each = 0; each < count; each++) tally.addCall(aCallRecord());
      return tally.sums();
    }
    function aDay(day: string, changes: Partial<ReportDay> = {}): ReportDay {
      const finishedAt = "2026-11-22T07:00:00.000Z";
      const versions = [
        { version: 2, sums: sumsOf(1) },
        { version: 11, sums: sumsOf(3) },
      ];
      return { flow: "main", day, timeZone: "Europe/Berlin", finishedAt, versions, ...changes };
    }

    it("are listed from one to another, each with its versions", async () => {
      const all = ["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"].map((day) => aDay(day));
      for (const day of all) await days().saveReportDay(day);
      const empty = aDay("2026-11-18", { versions: [] });
      await days().saveReportDay(empty);
      await days().saveReportDay(aDay("2026-11-20", { flow: "other" }));
      const list = (from: string, to: string) => days().listReportDays({ flow: "main", from, to });
      expect(await list("2026-11-20", "2026-11-21")).toEqual([all[1], all[2]]);
      expect(await list("2026-11-01", "2026-11-19")).toEqual([empty, all[0]]);
      expect(await list("2026-11-23", "2026-12-31")).toEqual([]);
    });

    it("are kept once: who comes later gets what is kept", async () => {
      const first = aDay("2026-11-20");
      const later = aDay("2026-11-20", { versions: [{ version: 2, sums: sumsOf(9) }] });
      expect(await days().saveReportDay(first)).toEqual(first);
      expect(await days().saveReportDay(later)).toEqual(first);
    });

    it("go before another day, those of every flow", async () => {
      await days().saveReportDay(aDay("2026-11-19"));
      await days().saveReportDay(aDay("2026-11-19", { flow: "other" }));
      const young = aDay("2026-11-20");
      await days().saveReportDay(young);
      expect(await days().deleteReportDaysBefore("2026-11-20", 100)).toBe(6);
      expect(await days().deleteReportDaysBefore("2026-11-20", 100)).toBe(0);
      const query = { from: "2026-01-01", to: "2026-12-31" };
      expect(await days().listReportDays({ flow: "main", ...query })).toEqual([young]);
      expect(await days().listReportDays({ flow: "other", ...query })).toEqual([]);
    });

    it("are forgotten for one flow", async () => {
      await days().saveReportDay(aDay("2026-11-19"));
      const other = aDay("2026-11-19", { flow: "other" });
      await days().saveReportDay(other);
      await days().forgetReportDays("main");
      const query = { from: "2026-01-01", to: "2026-12-31" };
      expect(await days().listReportDays({ flow: "main", ...query })).toEqual([]);
      expect(await days().listReportDays({ flow: "other", ...query })).toEqual([other]);
    });

    it("do not mix with what an interrupted clean-up left", async () => {
      const young = aDay("2026-11-20");
      await days().saveReportDay(young);
      await days().saveReportDay(aDay("2026-11-21"));
      await store.tables.remove("ReportDays", { partition: "main", row: "2026-11-21" });
      expect(
        await days().listReportDays({ flow: "main", from: "2026-11-20", to: "2026-11-21" }),
      ).toEqual([young]);
    });

    it("are summed from a flow's records over UTC days, page by page", async () => {
      const { saveCallRecord, listFlowRecords } = store.storage.callRecordStore;
      const begun = {
        before: "2026-11-20T22:59:59.999Z",
        a: "2026-11-20T23:00:00.000Z",
        b: "2026-11-20T23:59:59.999Z",
        c: "2026-11-21T00:00:00.000Z",
        d: "2026-11-21T22:59:59.999Z",
        after: "2026-11-21T23:00:00.000Z",
      };
      for (const [callId, startedAt] of Object.entries(begun)) {
        await saveCallRecord(aCallRecord({ callId, startedAt }));
      }
      await saveCallRecord(aCallRecord({ callId: "x", startedAt: begun.c, flow: "other" }));
      const range = { flow: "main", from: begun.a, to: begun.after };
      const pages: string[][] = [];
      let continuation: string | undefined;
      do {
        const page = await listFlowRecords({
          ...range,
          limit: 2,
          ...(continuation === undefined ? {} : { continuation }),
        });
        pages.push(page.records.map(({ callId }) => callId));
        ({ continuation } = page);
      } while (continuation !== undefined && pages.length < 9);
      expect(pages).toEqual([
        ["d", "c"],
        ["b", "a"],
      ]);
    });
  });
}
