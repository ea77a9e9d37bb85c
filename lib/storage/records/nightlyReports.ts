import * as z from "zod";
import {
  lookNames,
  type NightlyFinding,
  type FindingCode,
  type FindingValues,
  type NightlyReport,
} from "../../nightly/findings/finding";
import type { NightlyReportStore } from "../../nightly/ports";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import { parseStored } from "../tables/parseStored";
import type { Tables } from "../tables/tables";

const table = "NightlyReports";
const address = { partition: "report", row: "latest" };

/** Makes the store of the nightly report: one row, which each night replaces. */
export function makeNightlyReportStore(tables: Tables): NightlyReportStore {
  return {
    loadNightlyReport: async () => {
      const row = await tables.read(table, address);
      if (row === undefined) return undefined;
      return parseStored(reportSchema, fromJsonColumns("report", row.columns), unreadable);
    },
    saveNightlyReport: async (report) => {
      await tables.upsert(table, address, {
        at: report.at,
        ...toJsonColumns("report", report, unreadable),
      });
    },
  };
}

const unreadable = { code: "IVR_STATE_UNREADABLE", what: "The nightly report" } as const;

const look = z.enum(lookNames);
const name = z.string();
const host = z.string();
const endsOn = z.string();
const values: { readonly [Code in FindingCode]: z.ZodType<FindingValues[Code]> } = {
  personGone: z.object({ name }),
  personDisabled: z.object({ name }),
  numberUnassigned: z.object({ number: z.string() }),
  instanceGone: z.object({ instance: z.string() }),
  queueGone: z.object({ name }),
  queueUnassigned: z.object({ name, number: z.string() }),
  addressSilent: z.object({
    name,
    host,
    reason: z.enum(["noName", "certificate", "late", "notAllowed", "noConnection"]),
  }),
  addressFails: z.object({ name, host, status: z.number() }),
  certificateEnds: z.object({ host, endsOn }),
  appCertificateEnds: z.object({ endsOn }),
  appSecretEnds: z.object({ endsOn }),
  holidaysPast: z.object({ schedule: z.string(), last: z.string() }),
  promptMissing: z.object({ text: z.string() }),
  recordingsEnd: z.object({ mailbox: z.string(), count: z.number(), endsOn }),
};
const findingSchema = z.object({
  look,
  code: z.string(),
  subject: z.string(),
  values: z.unknown(),
  places: z.array(
    z.object({
      flow: z.string(),
      flowName: z.string(),
      step: z.string().exactOptional(),
      stepName: z.string().exactOptional(),
    }),
  ),
  isDue: z.literal(true).exactOptional(),
  since: z.string(),
});
/** A finding that another version of this app wrote and this one does not know is left out: the next night finds it anew. */
const findings = z.array(findingSchema).transform((all) => all.flatMap(toFinding));
const reportSchema: z.ZodType<NightlyReport> = z.object({
  at: z.string(),
  looks: z.array(
    z.discriminatedUnion("outcome", [
      z.object({ name: look, outcome: z.literal("looked") }),
      z.object({ name: look, outcome: z.enum(["failed", "late"]) }),
      z.object({ name: look, outcome: z.literal("lacksPermission"), permission: z.string() }),
    ]),
  ),
  findings,
  mended: findings,
  toldAt: z.string().exactOptional(),
});

function toFinding(stored: z.infer<typeof findingSchema>): readonly NightlyFinding[] {
  if (!isCode(stored.code)) return [];
  const read = values[stored.code].safeParse(stored.values);
  // The values are those of the code: the table above saw to that, which no type can say of an index.
  return read.success ? [{ ...stored, values: read.data } as NightlyFinding] : [];
}

function isCode(code: string): code is FindingCode {
  return Object.hasOwn(values, code);
}
