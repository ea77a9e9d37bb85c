import { makeAuditLog } from "../../../lib/storage/records/auditLog";
import { makeMemoryTables } from "../../../lib/storage/tables/memoryTables";

const now = () => "2026-11-21T09:00:00.000Z";
const entry = { at: now(), who: "anna", what: "published", subject: "main", detail: "3" } as const;

/** A log whose table dies at a write, counted from 1. */
function aLogThatDies(at: number) {
  let writes = 0;
  const onTableOperation = (_table: string, kind: "read" | "write") => {
    if (kind === "write" && (writes += 1) === at) throw new Error("down");
  };
  return makeAuditLog(makeMemoryTables({ now, onTableOperation }));
}

describe("the audit log", () => {
  test.each([
    [1, [0, 0, 0]],
    [2, [1, 0, 0]],
    [3, [1, 1, 0]],
  ])("has in the list of all what any list has, when write %i fails", async (at, found) => {
    const log = aLogThatDies(at);
    await expect(log.saveAuditEntry(entry)).rejects.toThrow("down");
    const counts = await Promise.all(
      [{}, { subject: "main" }, { who: "anna" }].map(
        async (query) => (await log.listAuditEntries({ ...query, limit: 9 })).entries.length,
      ),
    );
    expect(counts).toEqual(found);
    await log.saveAuditEntry(entry);
    expect(await log.listAuditEntries({ limit: 9 })).toEqual({ entries: [entry] });
  });

  it("keeps a person, a subject and the list of all apart, whatever their names", async () => {
    const log = makeAuditLog(makeMemoryTables({ now }));
    await log.saveAuditEntry({ ...entry, who: "main", subject: "all" });
    expect((await log.listAuditEntries({ subject: "main", limit: 9 })).entries).toEqual([]);
    expect((await log.listAuditEntries({ who: "all", limit: 9 })).entries).toEqual([]);
  });
});
