import * as z from "zod";
import type { EntryPointVersions } from "../../editing/ports";
import { IvrError } from "../../errors";
import type { EntryPoint, EntryPointStore } from "../../publishing/ports";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import type { Columns, RowAddress, Tables } from "../tables/tables";

/** Entry points in the table `EntryPoints`, found without regard to upper and lower case. */
export function makeEntryPointStore(tables: Tables): EntryPointStore & EntryPointVersions {
  return {
    listStoredEntryPoints: async () => {
      const rows = await tables.list("EntryPoints", { partition });
      return rows.map(({ columns, etag }) => ({ ...toEntryPoint(columns), etag }));
    },
    replaceEntryPoint: async (entryPoint, etag) => {
      const address = toAddress(entryPoint.dialled);
      const columns = toColumns(entryPoint);
      const saved =
        etag === undefined
          ? await tables.insert("EntryPoints", address, columns)
          : await tables.replace("EntryPoints", address, columns, etag);
      if (saved !== undefined) return saved;
      throw new IvrError(
        "CHANGED_MEANWHILE",
        "The entry point was changed by someone else. Load it again and repeat the change.",
      );
    },
    listEntryPoints: async () => {
      const rows = await tables.list("EntryPoints", { partition });
      return rows.map(({ columns }) => toEntryPoint(columns));
    },
    loadEntryPoint: async (dialled) => {
      const row = await tables.read("EntryPoints", toAddress(dialled));
      return row && toEntryPoint(row.columns);
    },
    saveEntryPoint: (entryPoint) =>
      tables.upsert("EntryPoints", toAddress(entryPoint.dialled), toColumns(entryPoint)),
    deleteEntryPoint: (dialled) => tables.remove("EntryPoints", toAddress(dialled)),
  };
}

const partition = "entry";

function toAddress(dialled: string): RowAddress {
  return { partition, row: encodeKey(dialled.toLowerCase()) };
}

/** One type per column: the version is text there. */
function toColumns(entryPoint: EntryPoint): Columns {
  return { ...entryPoint, version: String(entryPoint.version) };
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
