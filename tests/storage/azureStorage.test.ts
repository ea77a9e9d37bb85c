import { makeAzureBlobs } from "../../lib/storage/azureBlobs";
import { makeAzureTables } from "../../lib/storage/azureTables";
import { makeStorage } from "../../lib/storage/storage";
import { tableNames } from "../../lib/storage/storageNames";
import type { Tables } from "../../lib/storage/tables";
import { startAzurite, type Azurite } from "../../local/stack/startAzurite";
import { storageContract } from "../contracts/storage.contract";
import { testClock } from "../contracts/support/testClock";

describe("storage in an Azure storage account", () => {
  let azurite: Azurite;
  beforeAll(async () => {
    azurite = await startAzurite({ ports: { blob: 0, table: 0, queue: 0 } });
    await makeAzureTables(toConnection(azurite)).prepare();
    await makeAzureBlobs(toConnection(azurite)).prepare();
  }, 20_000);
  afterAll(() => azurite.close());

  storageContract(async () => {
    const clock = testClock();
    const requests: string[] = [];
    const tables = makeAzureTables(toConnection(azurite), (table, kind) =>
      requests.push(`${table} ${kind}`),
    );
    await empty(tables);
    const blobs = makeAzureBlobs(toConnection(azurite));
    requests.length = 0;
    return { storage: makeStorage({ tables, blobs, now: clock.now }), tables, requests, ...clock };
  });
});

function toConnection({ connectionString }: Pick<Azurite, "connectionString">) {
  return { kind: "connectionString", connectionString } as const;
}

async function empty(tables: Tables): Promise<void> {
  for (const table of tableNames) {
    for (const row of await tables.list(table, { select: [] })) {
      await tables.remove(table, row);
    }
  }
}
