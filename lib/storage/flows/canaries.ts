import * as z from "zod";
import { measures } from "../../canary/measures";
import type { CanaryStore, CanaryTrial } from "../../publishing/ports";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import type { Columns, Row, Tables } from "../tables/tables";

const table = "Canaries";
const partition = "trial";

/** Makes the store of trials: one partition, one row a flow, with counts alone. */
export function makeCanaryStore(tables: Tables): CanaryStore {
  const addressOf = (flow: string) => ({ partition, row: encodeKey(flow) });
  return {
    loadTrial: async (flow) => {
      const row = await tables.read(table, addressOf(flow));
      return row && toKept(row);
    },
    listRunningTrials: async () => {
      const rows = await tables.list(table, { partition, columnsEqual: { isRunning: true } });
      return rows.map(toKept);
    },
    saveTrial: (trial, etag) =>
      etag === undefined
        ? tables.upsert(table, addressOf(trial.flow), toColumns(trial))
        : tables.replace(table, addressOf(trial.flow), toColumns(trial), etag),
  };
}

const unreadable = { code: "IVR_STATE_UNREADABLE", what: "A version on trial" } as const;

function toColumns(trial: CanaryTrial): Columns {
  return {
    flow: trial.flow,
    isRunning: trial.end === undefined,
    ...toJsonColumns("trial", trial, unreadable),
  };
}

function toKept(row: Row) {
  const trial = parseStored(trialSchema, fromJsonColumns("trial", row.columns), unreadable);
  return { trial, etag: row.etag };
}

const perMeasure = <Value extends z.ZodType>(value: Value) => z.record(z.enum(measures), value);
const counted = { calls: z.number(), happened: perMeasure(z.number()) };
const versionCounts = z.object({ ...counted, times: z.record(z.string(), z.number()) });
const bets = perMeasure(z.array(z.number()));

const trialSchema = z.object({
  flow: z.string(),
  version: z.number(),
  liveVersion: z.number(),
  share: z.number(),
  since: z.string(),
  countedTo: z.string(),
  evidence: z.object({
    live: versionCounts,
    tried: versionCounts,
    waiting: z.object(counted),
    lateAfterInSeconds: z.number().exactOptional(),
    worse: bets,
    harmless: bets,
  }),
  end: z
    .object({
      type: z.enum(["taken", "withdrawn"]),
      at: z.string(),
      who: z.string().exactOptional(),
      measure: z.enum(measures).exactOptional(),
    })
    .exactOptional(),
});
