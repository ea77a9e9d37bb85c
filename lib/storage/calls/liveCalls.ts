import { hasCode } from "../../errors";
import { maskNumber } from "../../ivr/call/maskNumber";
import { currentPlace } from "../../ivr/lines/placeWords";
import { mostLiveCalls, type ListLiveCalls, type LiveCall } from "../../records/ports";
import type { LiveCalls, LoadCall, StoredCall } from "../../worker/ports";
import { doInTurns } from "../tables/doInTurns";
import { encodeKey } from "../tables/keyCodec";
import type { RowAddress, Tables } from "../tables/tables";

const table = "LiveCalls";

/** All of them are in one partition: a list of the longest is one query. Two writes a call are far from what it takes. */
const partition = "live";

/** Makes the list of calls that go on: table `LiveCalls`, row the beginning and the call's id. Where each of them is its own row says. */
export function makeLiveCalls(
  tables: Tables,
  loadCall: LoadCall,
): LiveCalls & Readonly<{ listLiveCalls: ListLiveCalls }> {
  return {
    noteLiveCall: async ({ callId, startedAt }) => {
      await tables.upsert(table, toAddress(callId, startedAt), { callId, startedAt });
    },
    forgetLiveCall: ({ callId, startedAt }) => tables.remove(table, toAddress(callId, startedAt)),
    listLiveCalls: async () => {
      const rows = await tables.list(table, { partition, limit: mostLiveCalls });
      const found = new Map<string, LiveCall>();
      await doInTurns(rows, async (row) => {
        const callId = String(row.columns["callId"] ?? "");
        const live = await findLive(loadCall, callId, String(row.columns["startedAt"] ?? ""));
        if (live === undefined) await tables.remove(table, row);
        else found.set(callId, live);
      });
      return rows.flatMap(({ columns }) => found.get(String(columns["callId"])) ?? []);
    },
  };
}

function toAddress(callId: string, startedAt: string): RowAddress {
  return { partition, row: `${new Date(startedAt).toISOString()}:${encodeKey(callId)}` };
}

/** A call whose row ended, or went, while the removal of this one was lost, is no live call. */
async function findLive(
  loadCall: LoadCall,
  callId: string,
  startedAt: string,
): Promise<LiveCall | undefined> {
  try {
    const state = (await loadCall(callId))?.call.state;
    return state === undefined || state.activity.type === "ended" ? undefined : toLiveCall(state);
  } catch (error) {
    if (!hasCode(error, "IVR_STATE_UNREADABLE")) throw error;
    // It goes on all the same, as far as anybody knows.
    return { ...unknownPlace, callId, startedAt };
  }
}

const unknownPlace = {
  flow: "",
  version: 0,
  node: "",
  activity: "",
  language: "",
  caller: "",
} as const;

function toLiveCall(state: StoredCall["state"]): LiveCall {
  const { callId, startedAt, activity, language, caller, pinned } = state;
  const flow = state.frames.at(-1)?.flow ?? pinned.entry;
  return {
    callId,
    flow,
    version: pinned.versions[flow] ?? 0,
    node: currentPlace(state) ?? "",
    activity: activity.type,
    startedAt,
    language,
    caller: caller.kind === "phone" ? maskNumber(caller.id ?? "") : caller.kind,
  };
}
