import { makeAuditLog } from "../../lib/storage/records/auditLog";
import { makeAzureBlobs } from "../../lib/storage/blobs/azureBlobs";
import { makeAzureTables } from "../../lib/storage/tables/azureTables";
import { makeRecordingStore } from "../../lib/storage/records/recordings";
import { findStorage, type StoragePlaces } from "../commandLine/findStorage";
import type { CallersStorage } from "./callersContext";

/** Opens the storage that the settings name, else the running local stack's. Rejects with CONFIG_INVALID when there is neither. */
export async function openCallersStorage(
  places: StoragePlaces,
  now: () => string,
): Promise<CallersStorage> {
  const connection = await findStorage(places);
  const tables = makeAzureTables(connection);
  return {
    tables,
    recordings: makeRecordingStore(tables, makeAzureBlobs(connection), now),
    saveAuditEntry: makeAuditLog(tables).saveAuditEntry,
  };
}
