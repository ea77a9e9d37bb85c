import type { TableEntityQueryOptions } from "@azure/data-tables";
import type { RowQuery } from "./tables";

/** A query in the words of Azure Tables, with every value escaped by the SDK. */
export async function toFilter(query: RowQuery): Promise<TableEntityQueryOptions> {
  const { odata } = await import("@azure/data-tables");
  const conditions = [
    ...(query.partition === undefined ? [] : [odata`PartitionKey eq ${query.partition}`]),
    ...(query.partitionBefore === undefined
      ? []
      : [odata`PartitionKey lt ${query.partitionBefore}`]),
    ...(query.rowFrom === undefined ? [] : [odata`RowKey ge ${query.rowFrom}`]),
    ...(query.rowAfter === undefined ? [] : [odata`RowKey gt ${query.rowAfter}`]),
    ...(query.rowBefore === undefined ? [] : [odata`RowKey lt ${query.rowBefore}`]),
    ...Object.entries(query.columnsEqual ?? {}).map(
      // The SDK quotes a text only where something stands before it.
      ([column, value]) => column + odata` eq ${value}`,
    ),
    ...(query.columnBefore === undefined
      ? []
      : [query.columnBefore.column + odata` lt ${query.columnBefore.value}`]),
    ...(query.writtenBefore === undefined
      ? []
      : [odata`Timestamp lt ${new Date(query.writtenBefore)}`]),
  ];
  return {
    ...(conditions.length === 0 ? {} : { filter: conditions.join(" and ") }),
    ...(query.select === undefined ? {} : { select: ["PartitionKey", "RowKey", ...query.select] }),
  };
}
