import { createHash } from "node:crypto";
import * as z from "zod";
import type { AuditEntry, SaveAuditEntry } from "../publishing/ports";
import { encodeKey } from "./keyCodec";
import { parseStored } from "./parseStored";
import { reversedTime } from "./reversedTime";
import type { RowAddress, Tables } from "./tables";

/** Who changed what, by subject (a flow's key, a dialled number, `bindings`, `callers`), newest first. */
export type AuditLog = Readonly<{
  /** The same entry again is the same row. */
  saveAuditEntry: SaveAuditEntry;
  listAuditEntries: (subject: string, limit: number) => Promise<readonly AuditEntry[]>;
}>;

/** Makes the log of changes in the table `Audit`. */
export function makeAuditLog(tables: Tables): AuditLog {
  return {
    saveAuditEntry: async (entry) => {
      await tables.upsert("Audit", toAddress(entry), { ...entry });
    },
    listAuditEntries: async (subject, limit) => {
      const rows = await tables.list("Audit", { partition: encodeKey(subject), limit });
      return rows.map(({ columns }) => toEntry(columns));
    },
  };
}

function toAddress(entry: AuditEntry): RowAddress {
  const digest = createHash("sha256").update(JSON.stringify(entry)).digest("hex").slice(0, 12);
  return { partition: encodeKey(entry.subject), row: `${reversedTime(entry.at)}:${digest}` };
}

const entrySchema = z.object({
  at: z.string(),
  who: z.string(),
  what: z.enum([
    "published",
    "rolledBack",
    "retired",
    "deleted",
    "broughtBack",
    "restored",
    "draftSaved",
    "entryPointSaved",
    "entryPointDeleted",
    "bindingsSaved",
    "callerErased",
    "messageDeleted",
    "callbackDone",
  ]),
  subject: z.string(),
  detail: z.string(),
});

function toEntry(columns: unknown): AuditEntry {
  return parseStored(entrySchema, columns, { code: "FLOW_INVALID", what: "An audit entry" });
}
