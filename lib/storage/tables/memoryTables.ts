import type { Etag } from "../../worker/ports";
import { rowMatches } from "./rowMatches";
import type { TableName } from "../storageNames";
import type { OnTableOperation, Row, RowChange, Tables } from "./tables";

type Written = Row & Readonly<{ writtenAt: string }>;
type Rows = Map<string, Written>;

/**
 * Tables in this process's memory, held to the same contracts as Azure's. A test makes a request fail by throwing from
 * `onTableOperation`.
 */
export function makeMemoryTables(
  options: Readonly<{ now: () => string; onTableOperation?: OnTableOperation | undefined }>,
): Tables {
  const tables = new Map<TableName, Rows>();
  const change = makeChange(options.now);

  /** Answers as storage does: later, and with a rejection instead of a throw. */
  async function ask<Answer>(
    table: TableName,
    kind: "read" | "write",
    answer: (rows: Rows) => Answer,
  ): Promise<Answer> {
    await Promise.resolve();
    options.onTableOperation?.(table, kind);
    const rows: Rows = tables.get(table) ?? new Map();
    tables.set(table, rows);
    return answer(rows);
  }

  const write = (table: TableName, partition: string, changes: readonly RowChange[]) =>
    ask(table, "write", (rows) => change(rows, partition, changes));

  return {
    prepare: () => Promise.resolve(),
    read: (table, { partition, row }) =>
      ask(table, "read", (rows) => {
        const found = rows.get(toKey(partition, row));
        return found && toRow(found);
      }),
    insert: async (table, { partition, row }, columns) =>
      (await write(table, partition, [{ kind: "insert", row, columns }]))?.get(row),
    replace: async (table, { partition, row }, columns, etag) =>
      (await write(table, partition, [{ kind: "replace", row, columns, etag }]))?.get(row),
    upsert: async (table, { partition, row }, columns) =>
      (await write(table, partition, [{ kind: "upsert", row, columns }]))?.get(row) ?? "",
    remove: async (table, { partition, row }) => {
      await write(table, partition, [{ kind: "remove", row }]);
    },
    transact: write,
    list: (table, query) =>
      ask(table, "read", (rows) =>
        [...rows.values()]
          .filter((row) => rowMatches(row, row.writtenAt, query))
          .toSorted((a, b) => compare(a.partition, b.partition) || compare(a.row, b.row))
          .slice(0, query.limit)
          .map((row) => toRow(row, query.select)),
      ),
  };
}

/** Makes all changes or none: the new etags by row, or undefined. */
function makeChange(now: () => string) {
  let writes = 0;
  return (rows: Rows, partition: string, changes: readonly RowChange[]) => {
    const isPossible = changes.every((one) => canChange(one, rows.get(toKey(partition, one.row))));
    if (!isPossible) return undefined;
    const etags = new Map<string, Etag>();
    for (const one of changes) {
      const key = toKey(partition, one.row);
      if (one.kind === "remove") {
        rows.delete(key);
        continue;
      }
      writes += 1;
      const etag = `W/"${writes}"`;
      rows.set(key, { partition, row: one.row, etag, columns: one.columns, writtenAt: now() });
      etags.set(one.row, etag);
    }
    return etags;
  };
}

/** Neither half of a key can contain a slash. */
function toKey(partition: string, row: string): string {
  return `${partition}/${row}`;
}

function canChange(change: RowChange, present: Row | undefined): boolean {
  switch (change.kind) {
    case "insert":
      return present === undefined;
    case "replace":
      return present?.etag === change.etag;
    case "upsert":
      return true;
    case "remove":
      return present !== undefined;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toRow({ partition, row, etag, columns }: Row, select?: readonly string[]): Row {
  const kept = Object.entries(columns).filter(([column]) => select?.includes(column) ?? true);
  return { partition, row, etag, columns: Object.fromEntries(kept) };
}
