import { doInTurns } from "../tables/doInTurns";
import type { Row, Tables } from "../tables/tables";

/** Deletes everything of the flows that were deleted before an ISO instant, and says how many they were. Safe to repeat: what an interrupted run leaves, the next one deletes. */
export async function deleteGoneFlows(tables: Tables, deletedBefore: string): Promise<number> {
  const [expired, begun] = await Promise.all([
    tables.list("Flows", {
      columnsEqual: { kind: "meta" },
      columnBefore: { column: "deletedAt", value: deletedBefore },
    }),
    tables.list("Flows", { columnsEqual: { kind: "gone" } }),
  ]);
  let deleted = 0;
  for (const row of [...expired, ...begun]) {
    if (await deleteFlow(tables, row)) deleted += 1;
  }
  return deleted;
}

/** Who publishes the flow in this very moment wins: then its row of facts is another, and nothing is deleted. */
async function deleteFlow(tables: Tables, { partition, row, etag }: Row): Promise<boolean> {
  const address = { partition, row };
  const isOurs = await tables.replace("Flows", address, { kind: "gone" }, etag);
  if (isOurs === undefined) return false;
  const rows = await tables.list("Flows", { partition, select: ["kind"] });
  await doInTurns(
    rows.filter((one) => one.row !== row),
    (one) => tables.remove("Flows", one),
  );
  await tables.remove("Flows", address);
  return true;
}
