import type { Config } from "../config";
import type { Sleep } from "../worker/ports";
import { makeAzureBlobs } from "./blobs/azureBlobs";
import { makeAzureTables } from "./tables/azureTables";
import { makeStorage, type Storage } from "./storage";
import type { OnTableOperation } from "./tables/tables";

/** Storage in an Azure storage account, or in an emulator that speaks like one. Nothing connects before the first request. */
export function makeAzureStorage(
  connection: Config["storage"],
  options: Readonly<{
    now: () => string;
    sleep?: Sleep | undefined;
    onTableOperation?: OnTableOperation | undefined;
  }>,
): Storage {
  return makeStorage({
    tables: makeAzureTables(connection, options.onTableOperation),
    blobs: makeAzureBlobs(connection),
    now: options.now,
    sleep: options.sleep,
  });
}
