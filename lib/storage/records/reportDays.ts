import * as z from "zod";
import { IvrError } from "../../errors";
import type { ReportDay, ReportDayStore } from "../../records/ports";
import { doInTurns } from "../tables/doInTurns";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import type { Row, RowChange, Tables } from "../tables/tables";

const table = "ReportDays";

/** A transaction takes 100 rows, one of which is the day's own. */
const mostVersions = 99;

/** Makes the store of summed days: partition the flow, row the day, and one more for each version (`2026-11-21:000003`). */
export function makeReportDayStore(tables: Tables): ReportDayStore {
  const listReportDays: ReportDayStore["listReportDays"] = async ({ flow, from, to }) => {
    const rows = await tables.list(table, {
      partition: encodeKey(flow),
      rowFrom: from,
      // A semicolon comes right after the colon in front of versions.
      rowBefore: `${to};`,
    });
    return toDays(flow, rows);
  };
  return {
    listReportDays,
    saveReportDay: async (day) => {
      const made = await tables.transact(table, encodeKey(day.flow), toChanges(day));
      if (made !== undefined) return day;
      const [kept] = await listReportDays({ flow: day.flow, from: day.day, to: day.day });
      if (kept !== undefined) return kept;
      throw new IvrError(
        "STORAGE_UNAVAILABLE",
        `Storage (table ${table}) neither took nor has the sums of a day. They are made again when they are next asked for.`,
      );
    },
    forgetReportDays: async (flow) => {
      const rows = await tables.list(table, { partition: encodeKey(flow), select: [] });
      await doInTurns(rows, (row) => tables.remove(table, row));
    },
    deleteReportDaysBefore: async (day, limit) => {
      const rows = await tables.list(table, {
        columnBefore: { column: "day", value: day },
        select: [],
        limit,
      });
      await doInTurns(rows, (row) => tables.remove(table, row));
      return rows.length;
    },
  };
}

function toChanges({ day, timeZone, finishedAt, versions }: ReportDay): readonly RowChange[] {
  // Of more versions in one day than a transaction takes, those with most calls are kept.
  const kept = versions
    .toSorted((one, other) => other.sums.calls - one.sums.calls)
    .slice(0, mostVersions);
  return [
    { kind: "insert", row: day, columns: { day, timeZone, finishedAt } },
    ...kept.map(({ version, sums }): RowChange => ({
      kind: "insert",
      row: `${day}:${String(version).padStart(6, "0")}`,
      columns: {
        day,
        version,
        ...toJsonColumns("sums", sums, {
          code: "IVR_STATE_UNREADABLE",
          what: `What is kept of version ${version} on ${day}`,
        }),
      },
    })),
  ];
}

/** A day's own row comes right before those of its versions. */
function toDays(flow: string, rows: readonly Row[]): readonly ReportDay[] {
  const days: ReportDay[] = [];
  for (const { columns } of rows) {
    const last = days.at(-1);
    if (columns["version"] === undefined) {
      days.push({ flow, ...parseStored(daySchema, columns, unreadable), versions: [] });
    } else if (last !== undefined && last.day === columns["day"]) {
      // A version without its day was left by a clean-up that will go on.
      const { version } = parseStored(versionSchema, columns, unreadable);
      const sums = parseStored(sumsSchema, fromJsonColumns("sums", columns), unreadable);
      days[days.length - 1] = { ...last, versions: [...last.versions, { version, sums }] };
    }
  }
  return days;
}

const unreadable = { code: "IVR_STATE_UNREADABLE", what: "The sums of a day" } as const;

const counts = z.record(z.string(), z.number());
const daySchema = z.object({ day: z.string(), timeZone: z.string(), finishedAt: z.string() });
const versionSchema = z.object({ version: z.number() });
const sumsSchema = z.object({
  calls: z.number(),
  hours: z.array(z.number()).length(24),
  results: counts,
  lengths: counts,
  languages: z.record(z.string(), z.object({ calls: z.number(), milestones: counts })),
  steps: z.record(z.string(), z.object({ calls: z.number(), gaveUp: z.number(), exits: counts })),
  paths: counts,
  otherPaths: z.number(),
});
