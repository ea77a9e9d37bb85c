import type { Columns, Row, RowQuery } from "./tables";

/** True when a row last written at an ISO instant fulfils every condition of a query. */
export function rowMatches(row: Row, writtenAt: string, query: RowQuery): boolean {
  const conditions = [
    query.partition === undefined || row.partition === query.partition,
    query.partitionBefore === undefined || row.partition < query.partitionBefore,
    query.rowFrom === undefined || row.row >= query.rowFrom,
    query.rowAfter === undefined || row.row > query.rowAfter,
    query.rowBefore === undefined || row.row < query.rowBefore,
    query.writtenBefore === undefined || writtenAt < query.writtenBefore,
    query.columnBefore === undefined || isBefore(row.columns, query.columnBefore),
    ...Object.entries(query.columnsEqual ?? {}).map(
      ([column, value]) => row.columns[column] === value,
    ),
  ];
  return conditions.every(Boolean);
}

function isBefore(columns: Columns, bound: Readonly<{ column: string; value: string }>): boolean {
  const value = columns[bound.column];
  return typeof value === "string" && value < bound.value;
}
