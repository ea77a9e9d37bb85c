import { z } from "zod";
import { maskNumber } from "../../lib/ivr/call/maskNumber";
import { fromJsonColumns } from "../../lib/storage/tables/jsonColumns";
import { encodeKey } from "../../lib/storage/tables/keyCodec";
import { toPinAttemptsAddress } from "../../lib/storage/calls/pinAttempts";
import type { Row, Tables } from "../../lib/storage/tables/tables";
import type { CallerTraces, LookAlike } from "./callerTraces";
import { isSameNumber } from "./isSameNumber";

/** Whose traces: those of a number (E.164), or of one call. */
export type Wanted = Readonly<{ phoneNumber: string }> | Readonly<{ callId: string }>;

/**
 * Finds what storage holds of a caller. Only the states of calls (kept two days), requests to be called back, and
 * recordings of flows with `storeCallerNumber` hold whole numbers; what belongs to the same calls is found with them. For a
 * number whole tables are read, which takes a while where there are years of calls. Rejects with STORAGE_UNAVAILABLE.
 */
export async function findCallerTraces(tables: Tables, wanted: Wanted): Promise<CallerTraces> {
  const rows = await readRows(tables, wanted);
  const isTheirs = (number: string) =>
    "phoneNumber" in wanted && isSameNumber(number, wanted.phoneNumber);
  const theirs = [
    ...rows.calls.filter((row) => isTheirs(callOf(row).number)),
    ...rows.callbacks.filter((row) => isTheirs(textOf(row, "phoneNumber"))),
    ...rows.recordings.filter((row) => isTheirs(textOf(row, "caller"))),
  ];
  const callIds = new Set("callId" in wanted ? [wanted.callId] : theirs.map(callIdOf));
  const ofTheirCalls = (row: Row) => callIds.has(callIdOf(row));
  const calls = rows.calls.filter(ofTheirCalls);
  return {
    calls: calls.filter((row) => callOf(row).isOver),
    callRecords: rows.callRecords.filter(ofTheirCalls),
    callbackRequests: rows.callbacks.filter(ofTheirCalls),
    pinAttempts: rows.pinAttempts,
    recordingIds: rows.recordings.filter(ofTheirCalls).map((row) => textOf(row, "recordingId")),
    underWay: calls.filter((row) => !callOf(row).isOver).map(callIdOf),
    lookAlikes:
      "callId" in wanted
        ? []
        : findLookAlikes(rows, wanted.phoneNumber, (row) => !ofTheirCalls(row)),
  };
}

type Rows = Readonly<{
  calls: readonly Row[];
  callbacks: readonly Row[];
  pinAttempts: readonly Row[];
  recordings: readonly Row[];
  callRecords: readonly Row[];
}>;

async function readRows(tables: Tables, wanted: Wanted): Promise<Rows> {
  const query = "callId" in wanted ? { columnsEqual: { callId: wanted.callId } } : {};
  const [calls, callbacks, recordings, callRecords, attempts] = await Promise.all([
    tables.list("Calls", "callId" in wanted ? { partition: encodeKey(wanted.callId) } : {}),
    tables.list("Callbacks", query),
    tables.list("Recordings", {
      ...query,
      select: ["recordingId", "callId", "caller", "recordedAt"],
    }),
    tables.list("CallRecords", { ...query, select: ["callId", "caller", "startedAt"] }),
    "callId" in wanted
      ? undefined
      : tables.read(
          "PinAttempts",
          toPinAttemptsAddress({ of: "caller", name: wanted.phoneNumber }),
        ),
  ]);
  const pinAttempts = attempts === undefined ? [] : [attempts];
  // The same table holds the index of recordings by their ids, which names no call.
  return { calls, callbacks, callRecords, pinAttempts, recordings: recordings.filter(callIdOf) };
}

/** Shown with the last three digits alone, as one caller in a thousand is. */
function findLookAlikes(
  { recordings, callRecords }: Rows,
  phoneNumber: string,
  isLeft: (row: Row) => boolean,
): readonly LookAlike[] {
  const masked = maskNumber(phoneNumber);
  const looksAlike = (row: Row) => textOf(row, "caller") === masked && isLeft(row);
  return [
    ...recordings.filter(looksAlike).map((row) => ({
      kind: "recording" as const,
      callId: callIdOf(row),
      at: textOf(row, "recordedAt"),
    })),
    ...callRecords.filter(looksAlike).map((row) => ({
      kind: "callRecord" as const,
      callId: callIdOf(row),
      at: textOf(row, "startedAt"),
    })),
  ];
}

const stateShape = z.object({
  callId: z.string(),
  activity: z.object({ type: z.string() }),
  caller: z.object({ kind: z.string(), id: z.string().optional() }),
});

/** What the state of a call says; one that cannot be read belongs to nobody and is over. */
function callOf(row: Row): Readonly<{ callId: string; number: string; isOver: boolean }> {
  const state = stateShape.safeParse(fromJsonColumns("state", row.columns)).data;
  return {
    callId: state?.callId ?? "",
    number: state?.caller.kind === "phone" ? (state.caller.id ?? "") : "",
    isOver: state === undefined || state.activity.type === "ended",
  };
}

function callIdOf(row: Row): string {
  return textOf(row, "callId") || callOf(row).callId;
}

function textOf({ columns }: Row, column: string): string {
  const value = columns[column];
  return typeof value === "string" ? value : "";
}
