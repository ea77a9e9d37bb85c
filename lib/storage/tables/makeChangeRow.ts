import { IvrError } from "../../errors";
import type { TableName } from "../storageNames";
import type { Columns, Row, RowAddress, Tables } from "./tables";

/** Changes some columns of a row that is there and, where `isWanted` is given, as wanted; false when it is not. The changes may follow from the row as it is. Rejects with STORAGE_UNAVAILABLE. */
type ChangeRow = (
  address: RowAddress,
  changes: Columns | ((row: Row) => Columns),
  isWanted?: (row: Row) => boolean,
) => Promise<boolean>;

/** Each lost race means that another one was won: so many in a row is no race any more. */
const mostTries = 10;

/** Makes the change of rows of one table, each under its etag: what others write meanwhile stays, and a row that was removed stays away. */
export function makeChangeRow(tables: Tables, table: TableName): ChangeRow {
  return async ({ partition, row: name }, changes, isWanted = () => true) => {
    const address = { partition, row: name };
    for (let tries = 0; tries < mostTries; tries++) {
      const row = await tables.read(table, address);
      if (row === undefined || !isWanted(row)) return false;
      const changed = typeof changes === "function" ? changes(row) : changes;
      const columns = { ...row.columns, ...changed };
      if ((await tables.replace(table, address, columns, row.etag)) !== undefined) return true;
    }
    throw new IvrError(
      "STORAGE_UNAVAILABLE",
      `Storage (table ${table}) refused a row ${mostTries} times, as others keep changing it. It is tried again.`,
    );
  };
}
