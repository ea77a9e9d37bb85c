import { composeRecords, type Records } from "../../lib/compose/composeRecords";
import type { StoragePlaces } from "./findStorage";
import { openStorage } from "./openStorage";

/** Opens what calls left in the storage that the settings name, else in the running local stack's. Rejects with CONFIG_INVALID when there is neither. */
export async function openRecords(places: StoragePlaces, now: () => string): Promise<Records> {
  return composeRecords({ ...(await openStorage(places, now)), now });
}
