import type { TableClient } from "@azure/data-tables";
import type { Config } from "../../config";
import { makeAzureCredential } from "../../identity/makeAzureCredential";
import { onceMade } from "../../onceMade";
import { toRefusal, toStorageFailure, type StorageRefusal } from "../storageFailure";
import type { TableName } from "../storageNames";
import type { OnTableOperation } from "./tables";

/** Makes one request of a table; undefined when storage refused it in one of the ways named, STORAGE_UNAVAILABLE otherwise. */
export type AskTable = <Answer>(
  table: TableName,
  kind: "read" | "write",
  request: (client: TableClient) => Promise<Answer>,
  refused?: readonly StorageRefusal[],
) => Promise<Answer | undefined>;

/** A caller is waiting: two quick retries of the SDK, then the queue delivers the event again. */
const retryOptions = { maxRetries: 2, retryDelayInMs: 100, maxRetryDelayInMs: 800 };

/** Opens one client per table and process, the first time it is asked; the SDK is loaded then and not before. */
export function makeAskTable(
  connection: Config["storage"],
  onTableOperation: OnTableOperation,
): AskTable {
  const clients = new Map<TableName, () => Promise<TableClient>>();
  const clientOf = (table: TableName): Promise<TableClient> => {
    const client = clients.get(table) ?? onceMade(() => openClient(connection, table));
    clients.set(table, client);
    return client();
  };
  return async (table, kind, request, refused = []) => {
    onTableOperation(table, kind);
    try {
      return await request(await clientOf(table));
    } catch (error) {
      const refusal = toRefusal(error);
      if (refusal !== undefined && refused.includes(refusal)) return undefined;
      throw toStorageFailure(`table ${table}`, error);
    }
  };
}

async function openClient(connection: Config["storage"], table: TableName): Promise<TableClient> {
  const { TableClient } = await import("@azure/data-tables");
  if (connection.kind === "identity") {
    const credential = await makeAzureCredential(connection.clientId);
    return new TableClient(connection.tableServiceUri, table, credential, { retryOptions });
  }
  return TableClient.fromConnectionString(connection.connectionString, table, {
    retryOptions,
    // Only an emulator on this machine is spoken to without TLS.
    allowInsecureConnection: /http:|UseDevelopmentStorage=true/i.test(connection.connectionString),
  });
}
