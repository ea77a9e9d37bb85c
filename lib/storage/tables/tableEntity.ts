import type { TableEntity, TransactionAction } from "@azure/data-tables";
import type { Columns, Row, RowAddress, RowChange } from "./tables";

/** A row as the SDK writes it. */
export function toEntity({ partition, row }: RowAddress, columns: Columns): TableEntity<Columns> {
  return { ...columns, partitionKey: partition, rowKey: row };
}

/** One change as the SDK's transactions take it. */
export function toAction(partition: string, change: RowChange): TransactionAction {
  const address = { partition, row: change.row };
  switch (change.kind) {
    case "insert":
      return ["create", toEntity(address, change.columns)];
    case "upsert":
      return ["upsert", toEntity(address, change.columns), "Replace"];
    case "replace":
      return ["update", toEntity(address, change.columns), "Replace", { etag: change.etag }];
    case "remove":
      return ["delete", toEntity(address, {})];
  }
}

const ownProperties = new Set(["partitionKey", "rowKey", "etag", "timestamp", "odata.metadata"]);

/** A row as the SDK read it, without what the service adds. */
export function toRow(entity: Readonly<Record<string, unknown>>): Row {
  const columns: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(entity)) {
    if (ownProperties.has(name)) continue;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      columns[name] = value;
    }
  }
  return {
    partition: toText(entity["partitionKey"]),
    row: toText(entity["rowKey"]),
    etag: toText(entity["etag"]),
    columns,
  };
}

function toText(value: unknown): string {
  return typeof value === "string" ? value : "";
}
