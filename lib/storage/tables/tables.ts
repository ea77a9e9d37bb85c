import type { Etag } from "../../worker/ports";
import type { TableName } from "../storageNames";

export type Columns = Readonly<Record<string, string | number | boolean>>;

/** Where a row is. Both keys must already be safe: see `encodeKey`. */
export type RowAddress = Readonly<{ partition: string; row: string }>;

export type Row = RowAddress & Readonly<{ etag: Etag; columns: Columns }>;

/** One change of a transaction; `replace` happens only while the row's etag is the one given. */
export type RowChange =
  | Readonly<{ kind: "insert" | "upsert"; row: string; columns: Columns }>
  | Readonly<{ kind: "replace"; row: string; columns: Columns; etag: Etag }>
  | Readonly<{ kind: "remove"; row: string }>;

/** Which rows: every condition given must hold. Texts compare by their UTF-16 characters. */
export type RowQuery = Readonly<{
  partition?: string;
  partitionBefore?: string;
  /** Inclusive. */
  rowFrom?: string;
  /** Exclusive. */
  rowAfter?: string;
  rowBefore?: string;
  columnsEqual?: Columns;
  columnBefore?: Readonly<{ column: string; value: string }>;
  /** ISO instant: rows last written before it. */
  writtenBefore?: string;
  /** Columns to read; all when absent. */
  select?: readonly string[];
  /** Most rows to return; all when absent. */
  limit?: number;
}>;

/**
 * Tables as this app uses them, in Azure and in memory. Everything rejects with STORAGE_UNAVAILABLE when storage does not
 * answer; a write that lost against another one is no error but resolves to undefined, and its caller says what that means.
 */
export type Tables = Readonly<{
  /** Creates the tables that are missing. */
  prepare: () => Promise<void>;
  read: (table: TableName, address: RowAddress) => Promise<Row | undefined>;
  /** Undefined when the row is there already. */
  insert: (table: TableName, address: RowAddress, columns: Columns) => Promise<Etag | undefined>;
  /** Undefined when the row was changed or removed since the etag was read. */
  replace: (
    table: TableName,
    address: RowAddress,
    columns: Columns,
    etag: Etag,
  ) => Promise<Etag | undefined>;
  upsert: (table: TableName, address: RowAddress, columns: Columns) => Promise<Etag>;
  /** Resolves also when there is no such row. */
  remove: (table: TableName, address: RowAddress) => Promise<void>;
  /** All changes (at most 100, one partition) or none; undefined when one of them could not be made. The etags are by row. */
  transact: (
    table: TableName,
    partition: string,
    changes: readonly RowChange[],
  ) => Promise<ReadonlyMap<string, Etag> | undefined>;
  /** In the order of partition and row. */
  list: (table: TableName, query: RowQuery) => Promise<readonly Row[]>;
}>;

/** Told of each request to a table before it is made; when it throws, the request fails with what it threw. */
export type OnTableOperation = (table: TableName, kind: "read" | "write") => void;
