import { makeMemoryBlobs } from "../../lib/storage/blobs/memoryBlobs";
import { makeMemoryTables } from "../../lib/storage/tables/memoryTables";
import type { Blobs } from "../../lib/storage/blobs/blobs";
import { makeStorage } from "../../lib/storage/storage";
import { tableNames, type TableName } from "../../lib/storage/storageNames";
import type { Row, Tables } from "../../lib/storage/tables/tables";
import { publishFlows, type PublishedFlows } from "./publishedFlows";

/** Tables and blobs in which the flows are published, and nothing else. */
export type PublishedStorage = Readonly<{ tables: Tables; blobs: Blobs; flows: PublishedFlows }>;

type Master = Readonly<{
  rows: readonly Readonly<{ table: TableName; row: Row }>[];
  prompts: Blobs;
  flows: PublishedFlows;
}>;

const publishedAt = "2026-11-24T09:00:00.000Z";

let master: Promise<Master> | undefined;

/** Makes storage for one run. Flows are published once for all runs of a process, and their rows copied. */
export async function makePublishedStorage(now: () => string): Promise<PublishedStorage> {
  master ??= publishMaster();
  const { rows, prompts, flows } = await master;
  const tables = makeMemoryTables({ now });
  for (const { table, row } of rows) await tables.upsert(table, row, row.columns);
  return { tables, blobs: withPrompts(makeMemoryBlobs(), prompts), flows };
}

async function publishMaster(): Promise<Master> {
  const now = () => publishedAt;
  const tables = makeMemoryTables({ now });
  const prompts = makeMemoryBlobs();
  const flows = await publishFlows(makeStorage({ tables, blobs: prompts, now }), now);
  const lists = await Promise.all(
    tableNames.map(async (table) => (await tables.list(table, {})).map((row) => ({ table, row }))),
  );
  return { rows: lists.flat(), prompts, flows };
}

/** Prompts never change and are shared; recordings are a run's own. */
function withPrompts(own: Blobs, prompts: Blobs): Blobs {
  return {
    ...own,
    load: (container, name) => (container === "prompts" ? prompts : own).load(container, name),
    has: (container, name) => (container === "prompts" ? prompts : own).has(container, name),
  };
}
