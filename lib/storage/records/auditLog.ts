import { createHash } from "node:crypto";
import * as z from "zod";
import { auditWords, type AuditEntry, type AuditLog } from "../../records/ports";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import { reversedTime } from "../tables/reversedTime";
import type { RowAddress, Tables } from "../tables/tables";

/** Makes the log of changes in the table `Audit`: partition the subject, row reversed time and a digest. */
export function makeAuditLog(tables: Tables): AuditLog {
  return {
    saveAuditEntry: async (entry) => {
      await tables.upsert("Audit", toAddress(entry), { ...entry });
    },
    listAuditEntries: async ({ subject, who, from, limit, continuation }) => {
      const rows = await tables.list("Audit", {
        ...(subject === undefined ? {} : { partition: encodeKey(subject), limit: limit + 1 }),
        ...(who === undefined ? {} : { columnsEqual: { who } }),
        ...(from === undefined ? {} : { rowFrom: reversedTime(from) }),
        ...(continuation === undefined ? {} : { rowAfter: continuation }),
      });
      // Subjects are partitions: those of all of them are only in order within each.
      const sorted = rows.toSorted((one, other) => (one.row < other.row ? -1 : 1));
      const shown = sorted.slice(0, limit);
      const last = shown.at(-1);
      return {
        entries: shown.map(({ columns }) => toEntry(columns)),
        ...(sorted.length > limit && last !== undefined ? { continuation: last.row } : {}),
      };
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
  what: z.enum(auditWords),
  subject: z.string(),
  detail: z.string(),
});

function toEntry(columns: unknown): AuditEntry {
  return parseStored(entrySchema, columns, { code: "FLOW_INVALID", what: "An audit entry" });
}
