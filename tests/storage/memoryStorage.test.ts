import { makeMemoryBlobs } from "../../lib/storage/blobs/memoryBlobs";
import { makeMemoryStorage } from "../../lib/storage/memoryStorage";
import { makeMemoryTables } from "../../lib/storage/tables/memoryTables";
import { makeStorage } from "../../lib/storage/storage";
import { aStoredCall } from "../contracts/support/aStoredCall";
import { storageContract } from "../contracts/storage.contract";
import { testClock } from "../contracts/support/testClock";

describe("storage in memory", () => {
  storageContract(async () => {
    const clock = testClock();
    const requests: string[] = [];
    const tables = makeMemoryTables({
      now: clock.now,
      onTableOperation: (table, kind) => requests.push(`${table} ${kind}`),
    });
    const storage = makeStorage({ tables, blobs: makeMemoryBlobs(), now: clock.now });
    await storage.prepareStorage();
    return { storage, tables, requests, ...clock };
  });

  it("fails a request when it is told to", async () => {
    const storage = makeMemoryStorage({
      now: () => "2026-11-21T09:00:00Z",
      onTableOperation: (table, kind) => {
        if (table === "Calls" && kind === "write") throw new Error("cut");
      },
    });
    await expect(storage.loadCall("call-1")).resolves.toBeUndefined();
    await expect(storage.saveCall("call-1", aStoredCall(), undefined)).rejects.toThrow("cut");
  });
});
