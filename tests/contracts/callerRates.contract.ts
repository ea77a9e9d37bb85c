import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** CountCalls. */
export function callerRatesContract(open: OpenStorage): void {
  describe("counts of calls by their callers", () => {
    let store: StorageUnderTest;
    beforeEach(async () => {
      store = await open();
    });
    const call = (callId: string, at: string, caller = "+4930555099") =>
      store.storage.countCalls({ caller, callId, at });

    it("slide over the hour, and are each caller's own", async () => {
      expect(await call("a", "2026-11-21T09:10:00.000Z")).toBe(1);
      expect(await call("b", "2026-11-21T09:50:00.000Z")).toBe(2);
      expect(await call("c", "2026-11-21T10:05:00.000Z")).toBe(3);
      expect(await call("d", "2026-11-21T10:11:00.000Z")).toBe(3);
      expect(await call("e", "2026-11-21T10:11:00.000Z", "+4989444099")).toBe(1);
    });

    it("have a call once, however often it is counted", async () => {
      expect(await call("a", "2026-11-21T09:10:00.000Z")).toBe(1);
      expect(await call("a", "2026-11-21T09:10:00.000Z")).toBe(1);
    });

    it("lose none of calls that come at once", async () => {
      const at = "2026-11-21T09:10:00.000Z";
      await Promise.all(["a", "b", "c", "d"].map((id) => call(id, at)));
      expect(await call("e", at)).toBe(5);
    });

    it("hold no number, nor a hash that could be made of one elsewhere", async () => {
      await call("a", "2026-11-21T09:10:00.000Z");
      const [row] = await store.tables.list("CallerRates", { partitionBefore: "key" });
      expect(row).toMatchObject({
        partition: "2026-11-21T09",
        row: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      });
      expect(JSON.stringify(row)).not.toContain("4930555099");
      const other = await open();
      await other.storage.countCalls({ caller: "+4930555099", callId: "a", at: other.now() });
      const [elsewhere] = await other.tables.list("CallerRates", { partitionBefore: "key" });
      expect(elsewhere?.row).not.toBe(row?.row);
    });
  });
}
