import * as z from "zod";
import type { EntryPoint, EntryPointStore } from "../publishing/ports";
import { encodeKey } from "./keyCodec";
import { parseStored } from "./parseStored";
import type { RowAddress, Tables } from "./tables";

/** Entry points in the table `EntryPoints`, found without regard to upper and lower case. */
export function makeEntryPointStore(tables: Tables): EntryPointStore {
  return {
    listEntryPoints: async () => {
      const rows = await tables.list("EntryPoints", { partition });
      return rows.map(({ columns }) => toEntryPoint(columns));
    },
    loadEntryPoint: async (dialled) => {
      const row = await tables.read("EntryPoints", toAddress(dialled));
      return row && toEntryPoint(row.columns);
    },
    saveEntryPoint: async (entryPoint) => {
      // One type per column: the version is text there.
      await tables.upsert("EntryPoints", toAddress(entryPoint.dialled), {
        ...entryPoint,
        version: String(entryPoint.version),
      });
    },
    deleteEntryPoint: (dialled) => tables.remove("EntryPoints", toAddress(dialled)),
  };
}

const partition = "entry";

function toAddress(dialled: string): RowAddress {
  return { partition, row: encodeKey(dialled.toLowerCase()) };
}

const entryPointSchema = z.object({
  dialled: z.string(),
  flow: z.string(),
  version: z.union([z.literal("published"), z.string().regex(/^\d+$/).transform(Number)]),
  fallback: z.string().exactOptional(),
});

function toEntryPoint(columns: unknown): EntryPoint {
  return parseStored(entryPointSchema, columns, { code: "FLOW_INVALID", what: "An entry point" });
}
