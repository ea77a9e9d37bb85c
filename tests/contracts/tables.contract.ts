import type { OpenStorage, StorageUnderTest } from "./support/storageUnderTest";

/** What the stores rely on in tables, of whichever kind. */
export function tablesContract(open: OpenStorage): void {
  describe("tables", () => {
    let store: StorageUnderTest;
    beforeEach(async () => {
      store = await open();
    });
    const address = { partition: "p", row: "r" };
    const columns = { text: "Grüezi '👋'", count: 3, isLive: true, empty: "" };

    it("read back what was written, of every type", async () => {
      const etag = await store.tables.insert("Flows", address, columns);
      expect(await store.tables.read("Flows", address)).toEqual({ ...address, etag, columns });
    });

    it("have nothing where nothing was written", async () => {
      expect(await store.tables.read("Flows", address)).toBeUndefined();
      expect(await store.tables.list("Flows", {})).toEqual([]);
    });

    it("insert a row once", async () => {
      await store.tables.insert("Flows", address, columns);
      expect(await store.tables.insert("Flows", address, { count: 4 })).toBeUndefined();
      expect((await store.tables.read("Flows", address))?.columns).toEqual(columns);
    });

    it("replace a row whole, and only under its newest etag", async () => {
      const first = (await store.tables.insert("Flows", address, columns)) ?? "";
      const second = await store.tables.replace("Flows", address, { count: 4 }, first);
      expect(await store.tables.replace("Flows", address, { count: 5 }, first)).toBeUndefined();
      expect(await store.tables.read("Flows", address)).toEqual({
        ...address,
        etag: second,
        columns: { count: 4 },
      });
    });

    it("replace nothing that is gone", async () => {
      const etag = (await store.tables.insert("Flows", address, columns)) ?? "";
      await store.tables.remove("Flows", address);
      await store.tables.remove("Flows", address);
      expect(await store.tables.replace("Flows", address, columns, etag)).toBeUndefined();
    });

    it("make all changes of a transaction", async () => {
      const etag =
        (await store.tables.insert("Flows", { partition: "p", row: "a" }, columns)) ?? "";
      await store.tables.upsert("Flows", { partition: "p", row: "b" }, columns);
      const etags = await store.tables.transact("Flows", "p", [
        { kind: "replace", row: "a", columns: { count: 1 }, etag },
        { kind: "remove", row: "b" },
        { kind: "insert", row: "c", columns: { text: "{}" } },
        { kind: "upsert", row: "d", columns: { count: 4 } },
      ]);
      const rows = await store.tables.list("Flows", { partition: "p" });
      expect(rows.map(({ row, columns: written }) => [row, written])).toEqual([
        ["a", { count: 1 }],
        ["c", { text: "{}" }],
        ["d", { count: 4 }],
      ]);
      expect(etags?.get("a")).toBe(rows[0]?.etag);
    });

    it.each([
      { what: "a stale etag", change: { kind: "replace", row: "a", columns: {}, etag: 'W/"0"' } },
      { what: "a row that exists", change: { kind: "insert", row: "a", columns: {} } },
      { what: "a row that does not exist", change: { kind: "remove", row: "z" } },
    ] as const)("make no change of a transaction with $what", async ({ change }) => {
      await store.tables.insert("Flows", { partition: "p", row: "a" }, columns);
      const etags = await store.tables.transact("Flows", "p", [
        { kind: "upsert", row: "b", columns },
        change,
      ]);
      expect(etags).toBeUndefined();
      const rows = await store.tables.list("Flows", {});
      expect(rows.map(({ row, columns: kept }) => [row, kept])).toEqual([["a", columns]]);
    });

    it.each([
      { query: { partition: "p" }, found: ["p/a", "p/b", "p/c"] },
      { query: { partition: "p", rowFrom: "b" }, found: ["p/b", "p/c"] },
      { query: { partition: "p", rowAfter: "a", rowBefore: "c" }, found: ["p/b"] },
      { query: { partitionBefore: "q" }, found: ["p/a", "p/b", "p/c"] },
      { query: { columnsEqual: { name: "it's" } }, found: ["p/b"] },
      { query: { columnsEqual: { count: 3, isLive: false } }, found: ["q/a"] },
      { query: { columnBefore: { column: "name", value: "it" } }, found: ["p/a"] },
      { query: { limit: 2 }, found: ["p/a", "p/b"] },
      { query: {}, found: ["p/a", "p/b", "p/c", "q/a"] },
    ])("list what fulfils $query", async ({ query, found }) => {
      await store.tables.upsert("Flows", { partition: "q", row: "a" }, { count: 3, isLive: false });
      await store.tables.upsert("Flows", { partition: "p", row: "c" }, { count: 3, isLive: true });
      await store.tables.upsert("Flows", { partition: "p", row: "b" }, { name: "it's" });
      await store.tables.upsert("Flows", { partition: "p", row: "a" }, { name: "is" });
      const rows = await store.tables.list("Flows", query);
      expect(rows.map(({ partition, row }) => `${partition}/${row}`)).toEqual(found);
    });

    it("list by the time of the last write, with the columns asked for", async () => {
      await store.tables.insert("Flows", address, columns);
      const soon = new Date(Date.parse(store.now()) + 60_000).toISOString();
      const before = new Date(Date.parse(store.now()) - 60_000).toISOString();
      const select = ["count"];
      expect(await store.tables.list("Flows", { writtenBefore: before })).toEqual([]);
      const rows = await store.tables.list("Flows", { writtenBefore: soon, select });
      expect(rows.map((row) => row.columns)).toEqual([{ count: 3 }]);
    });

    it("list more rows than a page holds", async () => {
      const changes = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, "0"));
      for (const batch of ["a", "b"]) {
        await store.tables.transact(
          "Flows",
          "p",
          changes.map((row) => ({ kind: "upsert", row: batch + row, columns: {} })),
        );
      }
      expect(await store.tables.list("Flows", { partition: "p" })).toHaveLength(200);
      expect(await store.tables.list("Flows", { partition: "p", limit: 150 })).toHaveLength(150);
    });
  });
}
