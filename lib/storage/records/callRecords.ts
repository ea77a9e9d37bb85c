import * as z from "zod";
import type { CallRecord } from "../../ivr/call/callRecord";
import { omitUndefined } from "../../flow/omitUndefined";
import { addDays, listDays } from "../../flow/time/addDays";
import type { CallRecordStore } from "../../records/ports";
import type { CallLines } from "../../ivr/lines/callLines";
import { dropLineColumns, fromLineColumns, toLineColumns } from "../calls/lineColumns";
import { doInTurns } from "../tables/doInTurns";
import { toColumnName, fromJsonColumns, mostColumns, toJsonColumns } from "../tables/jsonColumns";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import { toReversedTime } from "../tables/toReversedTime";
import type { Columns, Row, RowAddress, Tables } from "../tables/tables";

/** Makes the store of finished calls: partition the UTC day the call began, row reversed time and call id. */
export function makeCallRecordStore(tables: Tables): CallRecordStore {
  return {
    saveCallRecord: async (record, lines) => {
      const columns = { ...toColumns(record), ...toKept(lines) };
      await tables.upsert("CallRecords", toAddress(record), columns);
    },
    addToCallRecord: async (record, afterwards) => {
      const address = toAddress(record);
      const row = await tables.read("CallRecords", address);
      if (row === undefined) return false;
      const kept = toRecord(fromJsonColumns("record", row.columns));
      const lines = fromLineColumns(row.columns);
      // Never an upsert: a caller who was erased meanwhile stays erased.
      const columns = {
        ...toColumns({ ...kept, afterwards }),
        ...toKept(lines),
      };
      return (await tables.replace("CallRecords", address, columns, row.etag)) !== undefined;
    },
    listCallRecords: async ({ day, callId, flow, limit, continuation }) => {
      const rows = await tables.list("CallRecords", {
        partition: encodeKey(day),
        ...omitUndefined({ rowAfter: continuation }),
        columnsEqual: {
          ...omitUndefined({ callId, flow }),
        },
        select: recordColumns,
        // One more than asked for says whether there is more.
        limit: limit + 1,
      });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        records: shown.map(({ columns }) => toRecord(fromJsonColumns("record", columns))),
        ...(rows.length > limit && last !== undefined ? { continuation: last.row } : {}),
      };
    },
    listFlowRecords: makeListFlowRecords(tables),
    loadCallLines: async (record) => {
      const row = await tables.read("CallRecords", toAddress(record));
      return row && fromLineColumns(row.columns);
    },
    deleteCallLines: makeDeleteCallLines(tables),
  };
}

/** Days without lines after which older ones are not looked for: the clean-up comes every day. */
const mostEmptyDays = 14;
const linesAtOnce = 100;

/** Takes the lines out of the records of days before one, from the newest back, and leaves the records. */
function makeDeleteCallLines(tables: Tables): CallRecordStore["deleteCallLines"] {
  const takeOut = async (partition: string, limit: number): Promise<number> => {
    const columnsEqual = { linesKept: true };
    const rows = await tables.list("CallRecords", { partition, columnsEqual, limit });
    await doInTurns(rows, async ({ columns, etag, ...address }) => {
      // Who wrote it meanwhile kept its lines: the next run takes them out.
      await tables.replace("CallRecords", address, dropLineColumns(columns), etag);
    });
    return rows.length;
  };
  return async (before, limit) => {
    let count = 0;
    let emptyDays = 0;
    for (let day = addDays(before, -1); emptyDays < mostEmptyDays; day = addDays(day, -1)) {
      emptyDays += 1;
      for (let taken = linesAtOnce; taken === linesAtOnce && count < limit; count += taken) {
        taken = await takeOut(day, linesAtOnce);
        if (taken > 0) emptyDays = 0;
      }
      if (count >= limit) return count;
    }
    return count;
  };
}

/** Goes from the newest UTC day of the range to the oldest; a continuation is the partition and the row to go on after. */
function makeListFlowRecords(tables: Tables): CallRecordStore["listFlowRecords"] {
  return async ({ flow, from, to, limit, continuation = "" }) => {
    const lastInstant = new Date(Date.parse(to) - 1).toISOString();
    const [startDay = lastInstant.slice(0, 10), startRow] = continuation.split("/");
    const found: Row[] = [];
    for (const day of daysBack(startDay === "" ? lastInstant : startDay, from)) {
      const rows = await tables.list("CallRecords", {
        partition: day,
        columnsEqual: { flow },
        rowFrom: toReversedTime(lastInstant),
        rowBefore: toReversedTime(new Date(Date.parse(from) - 1).toISOString()),
        ...(startRow !== undefined && day === startDay ? { rowAfter: startRow } : {}),
        select: recordColumns,
        limit: limit + 1 - found.length,
      });
      found.push(...rows);
      if (found.length > limit) break;
    }
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      records: shown.map(({ columns }) => toRecord(fromJsonColumns("record", columns))),
      ...(found.length > limit && last !== undefined
        ? { continuation: `${last.partition}/${last.row}` }
        : {}),
    };
  };
}

/** The UTC days from one instant or day back to another. */
function daysBack(newest: string, oldest: string): readonly string[] {
  return listDays(oldest.slice(0, 10), newest.slice(0, 10)).toReversed();
}

function toColumns(record: CallRecord): Columns {
  return {
    callId: record.callId,
    flow: record.flow,
    version: record.version,
    result: record.result,
    caller: record.caller,
    dialled: record.dialled,
    startedAt: record.startedAt,
    durationInMs: record.durationInMs,
    ...toJsonColumns("record", record, {
      code: "IVR_STATE_UNREADABLE",
      what: `The record of call ${record.callId}`,
    }),
  };
}

/** With the mark that queries look for. */
function toKept(lines: CallLines | undefined): Columns {
  return lines === undefined ? {} : { ...toLineColumns(lines), linesKept: true };
}

/** What lists read: lines may be longer than all the rest. */
const recordColumns = Array.from({ length: mostColumns }, (_, index) =>
  toColumnName("record", index),
);

function toAddress({ callId, startedAt }: Pick<CallRecord, "callId" | "startedAt">): RowAddress {
  return {
    partition: new Date(startedAt).toISOString().slice(0, 10),
    row: `${toReversedTime(startedAt)}:${encodeKey(callId)}`,
  };
}

const recordShape = z.looseObject({
  callId: z.string(),
  direction: z.enum(["incoming", "outgoing"]),
  caller: z.string(),
  dialled: z.string(),
  flow: z.string(),
  version: z.number(),
  language: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  durationInMs: z.number(),
  result: z.string(),
  end: z.string(),
  milestones: z.array(z.string()),
  path: z.array(z.looseObject({ flow: z.string(), node: z.string(), atInMs: z.number() })),
});

/** Ours, so only the shape is checked: a result that a later version knows is shown as it is. */
const recordSchema = z.custom<CallRecord>((value) => recordShape.safeParse(value).success);

function toRecord(value: unknown): CallRecord {
  return parseStored(recordSchema, value, {
    code: "IVR_STATE_UNREADABLE",
    what: "A call's record",
  });
}
