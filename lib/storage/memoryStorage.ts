import type { Sleep } from "../worker/ports";
import { makeMemoryBlobs } from "./blobs/memoryBlobs";
import { makeMemoryTables } from "./tables/memoryTables";
import { makeStorage, type Storage } from "./storage";
import type { OnTableOperation } from "./tables/tables";

/** Storage in this process's memory, for tests: the same stores over tables and blobs that pass the same contracts. A request fails when `onTableOperation` throws. */
export function makeMemoryStorage(
  options: Readonly<{
    now: () => string;
    sleep?: Sleep | undefined;
    onTableOperation?: OnTableOperation | undefined;
  }>,
): Storage {
  return makeStorage({
    tables: makeMemoryTables(options),
    blobs: makeMemoryBlobs(),
    now: options.now,
    sleep: options.sleep,
  });
}
