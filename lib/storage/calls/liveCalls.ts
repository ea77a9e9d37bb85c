import type { ListLiveCalls, LiveCall } from "../../records/ports";
import { decodeKey } from "../tables/keyCodec";
import type { Row, Tables } from "../tables/tables";

/** Makes the list of live calls over the table `Calls`. */
export function makeListLiveCalls(tables: Tables): ListLiveCalls {
  return async () => {
    const select = ["flow", "version", "node", "activity", "started"];
    const rows = await tables.list("Calls", { select });
    return rows
      .map(toLiveCall)
      .filter(({ activity }) => activity !== "ended")
      .toSorted((one, other) => one.startedAt.localeCompare(other.startedAt));
  };
}

function toLiveCall({ partition, columns }: Row): LiveCall {
  const text = (column: string) => String(columns[column] ?? "");
  return {
    callId: decodeKey(partition) ?? partition,
    flow: text("flow"),
    version: Number(columns["version"] ?? 0),
    node: text("node"),
    activity: text("activity"),
    startedAt: text("started"),
  };
}
