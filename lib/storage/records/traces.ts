import * as z from "zod";
import type { RecordingStore, Trace, Traced, Traces, TraceStore } from "../../records/ports";
import type { Told } from "../../worker/ports";
import { listCallerRates } from "../calls/callerRates";
import { readTold } from "./callbackTold";
import { listListEntries, removeListEntry } from "./listEntries";
import { toPinAttemptsAddress } from "../calls/pinAttempts";
import { fromJsonColumns } from "../tables/jsonColumns";
import { maskToldNumber } from "../calls/maskToldNumber";
import { encodeKey } from "../tables/keyCodec";
import { doInTurns } from "../tables/doInTurns";
import type { Row, RowAddress, Tables } from "../tables/tables";

/** Makes the store of what is kept of callers, across the tables. */
export function makeTraceStore(
  tables: Tables,
  recordings: Pick<RecordingStore, "discardRecording">,
): TraceStore {
  /** A row of the list of live calls that was left behind would name a call of theirs. */
  const forgetLive = async (traces: readonly Trace[]) => {
    const callIds = new Set(traces.map(({ callId }) => callId));
    const rows = await tables.list("LiveCalls", {});
    const theirs = rows.filter((row) => callIds.has(textOf(row, "callId")));
    await doInTurns(theirs, (row) => tables.remove("LiveCalls", row));
  };
  return {
    listTraces: async (traced) => toTraces(await listRows(tables, traced)),
    deleteTraces: async (kind, traces) => {
      if (kind === "recordings") {
        await doInTurns(traces, ({ id }) => recordings.discardRecording(id));
        return;
      }
      if (kind === "listEntries") {
        await doInTurns(traces, ({ id, caller }) => removeListEntry(tables, toAddress(id), caller));
        return;
      }
      if (kind === "campaignVariables") {
        await doInTurns(traces, ({ id, caller }) => maskToldNumber(tables, toAddress(id), caller));
        return;
      }
      await doInTurns(traces, ({ id }) => tables.remove(tablesOf[kind], toAddress(id)));
      if (kind === "calls" && traces.length > 0) await forgetLive(traces);
    },
  };
}

/** The rows that may be theirs. */
async function listRows(tables: Tables, traced: Traced): Promise<Found> {
  const query = "callId" in traced ? { columnsEqual: { callId: traced.callId } } : {};
  const [calls, callbacks, outbound, campaigns, kept, callRecords, attempts, rates, entries] =
    await Promise.all([
      tables.list("Calls", "callId" in traced ? { partition: encodeKey(traced.callId) } : {}),
      tables.list("Callbacks", query),
      tables.list("OutboundAttempts", {
        ...query,
        select: ["callId", "phoneNumber", "requestedAt"],
      }),
      tables.list("CampaignRecipients", {
        ...query,
        select: ["callId", "phoneNumber", "calledAt", "toldNumbers"],
      }),
      tables.list("Recordings", {
        ...query,
        select: [
          "recordingId",
          "callId",
          "caller",
          "recordedAt",
          "toldAt",
          "toldChannel",
          "toldKind",
        ],
      }),
      tables.list("CallRecords", { ...query, select: ["callId", "caller", "startedAt"] }),
      "callId" in traced
        ? undefined
        : tables.read(
            "PinAttempts",
            toPinAttemptsAddress({ of: "caller", name: traced.phoneNumber }),
          ),
      "callId" in traced ? [] : listCallerRates(tables, traced.phoneNumber),
      "callId" in traced ? [] : listListEntries(tables),
    ]);
  return { calls, callbacks, outbound, campaigns, kept, callRecords, attempts, rates, entries };
}

type Found = Readonly<{
  calls: readonly Row[];
  callbacks: readonly Row[];
  outbound: readonly Row[];
  campaigns: readonly Row[];
  kept: readonly Row[];
  callRecords: readonly Row[];
  attempts: Row | undefined;
  rates: Awaited<ReturnType<typeof listCallerRates>>;
  entries: Awaited<ReturnType<typeof listListEntries>>;
}>;

function toTraces(found: Found): Traces {
  const { calls, callbacks, outbound, campaigns, kept, callRecords, attempts, rates, entries } =
    found;
  return {
    calls: calls.map(toCall),
    callbackRequests: callbacks.map((row) => ({
      ...toTrace(row, "phoneNumber", "requestedAt"),
      ...toToldOfCallback(row),
    })),
    outboundAttempts: outbound.map((row) => toTrace(row, "phoneNumber", "requestedAt")),
    campaignRecipients: campaigns.map((row) => toTrace(row, "phoneNumber", "calledAt")),
    campaignVariables: campaigns.flatMap((row) =>
      textOf(row, "toldNumbers")
        .split(" ")
        .filter((number) => number !== "")
        .map((caller) => ({ id: toId(row), callId: "", caller, at: "" })),
    ),
    // The same table holds the index of recordings by their ids, which names no call.
    recordings: kept
      .filter((row) => textOf(row, "callId") !== "")
      .map((row) => ({
        ...toTrace(row, "caller", "recordedAt"),
        id: textOf(row, "recordingId"),
        ...toTold(row),
      })),
    callRecords: callRecords.map((row) => toTrace(row, "caller", "startedAt")),
    pinAttempts: attempts === undefined ? [] : [toTrace(attempts, "", "")],
    listEntries: entries.map(({ caller, ...address }) => ({
      id: toId(address),
      callId: "",
      caller,
      at: "",
    })),
    callerRates: rates.map((address) => ({
      id: toId(address),
      callId: "",
      caller: "",
      at: "",
    })),
  };
}

function toTold(row: Row): Readonly<{ told?: Told }> {
  const [at, channel, kind] = ["toldAt", "toldChannel", "toldKind"].map((name) =>
    textOf(row, name),
  );
  if (!at || !channel || (kind !== "mail" && kind !== "teams" && kind !== "webhook")) return {};
  return { told: { at, channel, kind } };
}

function toToldOfCallback({ columns }: Row): Readonly<{ told?: readonly Told[] }> {
  const told = Object.values(readTold(columns));
  return told.length === 0 ? {} : { told };
}

const tablesOf = {
  calls: "Calls",
  callRecords: "CallRecords",
  callbackRequests: "Callbacks",
  outboundAttempts: "OutboundAttempts",
  campaignRecipients: "CampaignRecipients",
  pinAttempts: "PinAttempts",
  callerRates: "CallerRates",
} as const;

/** Neither half of a key can contain a slash. */
function toId({ partition, row }: RowAddress): string {
  return `${partition}/${row}`;
}

function toAddress(id: string): RowAddress {
  const [partition = "", row = ""] = id.split("/");
  return { partition, row };
}

function toTrace(row: Row, caller: string, at: string): Trace {
  return {
    id: toId(row),
    callId: textOf(row, "callId"),
    caller: textOf(row, caller),
    at: textOf(row, at),
  };
}

const stateShape = z.object({
  callId: z.string(),
  activity: z.object({ type: z.string() }),
  caller: z.object({ kind: z.string(), id: z.string().optional() }),
  callback: z.object({ phoneNumber: z.string() }).optional(),
});

/** What the state of a call says; one that cannot be read belongs to nobody and is over. */
function toCall(row: Row): Traces["calls"][number] {
  const state = stateShape.safeParse(fromJsonColumns("state", row.columns)).data;
  return {
    id: toId(row),
    callId: textOf(row, "callId") || (state?.callId ?? ""),
    caller: state === undefined ? "" : findPhoneNumber(state),
    at: "",
    isOver: state === undefined || state.activity.type === "ended",
  };
}

/** While somebody is called back, the call with a colleague is theirs, too. */
function findPhoneNumber({ caller, callback }: z.infer<typeof stateShape>): string {
  if (callback !== undefined && callback.phoneNumber !== "") return callback.phoneNumber;
  return caller.kind === "phone" ? (caller.id ?? "") : "";
}

function textOf({ columns }: Row, column: string): string {
  const value = columns[column];
  return typeof value === "string" ? value : "";
}
