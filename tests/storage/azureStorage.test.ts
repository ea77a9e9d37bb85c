import { makeAzureBlobs } from "../../lib/storage/blobs/azureBlobs";
import { makeAzureTables } from "../../lib/storage/tables/azureTables";
import type { Blobs } from "../../lib/storage/blobs/blobs";
import { makeStorage } from "../../lib/storage/storage";
import { tableNames } from "../../lib/storage/storageNames";
import type { Tables } from "../../lib/storage/tables/tables";
import { startAzurite, type Azurite } from "../../local/stack/startAzurite";
import { storageContract } from "../contracts/storage.contract";
import { testClock } from "../contracts/support/testClock";

describe("storage in an Azure storage account", () => {
  let azurite: Azurite;
  let tables: Tables;
  let blobs: Blobs;
  const requests: string[] = [];
  beforeAll(async () => {
    azurite = await startAzurite({ ports: { blob: 0, table: 0, queue: 0 } });
    const connection = toConnection(azurite);
    tables = makeAzureTables(connection, (table, kind) => requests.push(`${table} ${kind}`));
    blobs = makeAzureBlobs(connection);
    await Promise.all([tables.prepare(), blobs.prepare()]);
  });
  afterAll(() => azurite.close());

  storageContract(async () => {
    const clock = testClock();
    await empty(tables);
    requests.length = 0;
    return { storage: makeStorage({ tables, blobs, now: clock.now }), tables, requests, ...clock };
  });

  it("is prepared as often as one likes", async () => {
    const storage = makeStorage({ tables, blobs, now: () => "2026-11-21T09:00:00Z" });
    await expect(storage.prepareStorage()).resolves.toBeUndefined();
  });
});

function toConnection({ connectionString }: Pick<Azurite, "connectionString">) {
  return { kind: "connectionString", connectionString } as const;
}

async function empty(tables: Tables): Promise<void> {
  await Promise.all(
    tableNames.map(async (table) => {
      const rows = await tables.list(table, { select: [] });
      await Promise.all(rows.map((row) => tables.remove(table, row)));
    }),
  );
}
