import type { CallTotals } from "../../placing/ports";
import { encodeKey } from "../tables/keyCodec";
import type { Tables } from "../tables/tables";

const mostLive = 100;

/** Makes the counts of calls, over the list of those that go on and the records of the others. */
export function makeCallTotals(tables: Tables): CallTotals {
  return {
    countLiveCalls: async () =>
      (await tables.list("LiveCalls", { partition: "live", select: [], limit: mostLive })).length,
    countCallsOfDay: async (day) =>
      (await tables.list("CallRecords", { partition: encodeKey(day), select: [] })).length,
  };
}
