import { makeAzureStorage } from "../../lib/storage/azureStorage";
import type { Storage } from "../../lib/storage/storage";
import { findStorage, type StoragePlaces } from "./findStorage";

/** Opens the storage that the settings name, else the running local stack's. Rejects with CONFIG_INVALID when there is neither. */
export async function openStorage(places: StoragePlaces, now: () => string): Promise<Storage> {
  return makeAzureStorage(await findStorage(places), { now });
}
