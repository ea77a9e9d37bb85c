import { createHash } from "node:crypto";
import * as z from "zod";
import { omitUndefined } from "../../flow/omitUndefined";
import { auditWords, type AuditEntry, type AuditLog, type AuditQuery } from "../../records/ports";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import { reversedTime } from "../tables/reversedTime";
import type { Tables } from "../tables/tables";

/** The partition that has every entry. */
export const everyEntry = "all";

/**
 * Makes the log of changes in the table `Audit`: row reversed time and a digest, once in each partition that somebody asks
 * for, so that a page costs its own rows and no others.
 */
export function makeAuditLog(tables: Tables): AuditLog {
  return {
    saveAuditEntry: async (entry) => {
      const row = toRowKey(entry);
      // In order: what a list of one subject shows is in the list of all as well, whatever fails between.
      for (const partition of [everyEntry, bySubject(entry.subject), byPerson(entry.who)]) {
        await tables.upsert("Audit", { partition, row }, { ...entry });
      }
    },
    listAuditEntries: async (query) => {
      const { subject, who, from, next, limit } = query;
      const rows = await tables.list("Audit", {
        partition: toPartition(query),
        ...(subject !== undefined && who !== undefined ? { columnsEqual: { who } } : {}),
        ...omitUndefined({ rowFrom: from && reversedTime(from), rowAfter: next }),
        // One more than asked for says whether there is more.
        limit: limit + 1,
      });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        entries: shown.map(({ columns }) => toEntry(columns)),
        ...(rows.length > limit && last !== undefined ? { next: last.row } : {}),
      };
    },
  };
}

function toPartition({ subject, who }: AuditQuery): string {
  if (subject !== undefined) return bySubject(subject);
  return who === undefined ? everyEntry : byPerson(who);
}

function bySubject(subject: string): string {
  return `subject:${encodeKey(subject)}`;
}

function byPerson(who: string): string {
  return `who:${encodeKey(who)}`;
}

function toRowKey(entry: AuditEntry): string {
  const digest = createHash("sha256").update(JSON.stringify(entry)).digest("hex").slice(0, 12);
  return `${reversedTime(entry.at)}:${digest}`;
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
