import { currentPlace } from "../ivr/lines/placeWords";
import { IvrError } from "../errors";
import type { LoadCall, SaveCall, StoredCall } from "../worker/ports";
import { fromJsonColumns, toJsonColumns } from "./jsonColumns";
import { encodeKey } from "./keyCodec";
import { parseStored } from "./parseStored";
import { storedCallSchema } from "./storedCall";
import type { Columns, RowAddress, Tables } from "./tables";

/** Calls in the table `Calls`: partition the call id, row `state`. One request a load, one a save. */
export function makeCalls(tables: Tables): Readonly<{ loadCall: LoadCall; saveCall: SaveCall }> {
  return {
    loadCall: async (callId) => {
      const row = await tables.read("Calls", toAddress(callId));
      return row && { call: toCall(callId, row.columns), etag: row.etag };
    },
    saveCall: async (callId, call, etag) => {
      const columns = toColumns(callId, call);
      const saved =
        etag === undefined
          ? await tables.insert("Calls", toAddress(callId), columns)
          : await tables.replace("Calls", toAddress(callId), columns, etag);
      if (saved !== undefined) return saved;
      throw new IvrError(
        "IVR_STATE_CONFLICT",
        `The state of call ${callId} was written by someone else since it was loaded. Load it again and step from there.`,
        { details: { callId } },
      );
    },
  };
}

function toAddress(callId: string): RowAddress {
  return { partition: encodeKey(callId), row: "state" };
}

function toColumns(
  callId: string,
  { state, handledEventIds, pendingActions, repeatedOperations }: StoredCall,
): Columns {
  const tooLong = { code: "IVR_STATE_UNREADABLE", what: `The state of call ${callId}` } as const;
  const place = state.frames.at(-1);
  const flow = place?.flow ?? state.pinned.entry;
  return {
    phase: state.phase,
    flow,
    version: state.pinned.versions[flow] ?? 0,
    node: currentPlace(state) ?? "",
    started: state.startedAt,
    ...toJsonColumns("state", state, tooLong),
    ...toJsonColumns("handledEventIds", handledEventIds, tooLong),
    ...toJsonColumns("pendingActions", pendingActions, tooLong),
    ...(repeatedOperations === undefined
      ? {}
      : toJsonColumns("repeatedOperations", repeatedOperations, tooLong)),
  };
}

function toCall(callId: string, columns: Columns): StoredCall {
  const repeatedOperations = fromJsonColumns("repeatedOperations", columns);
  return parseStored(
    storedCallSchema,
    {
      state: fromJsonColumns("state", columns),
      handledEventIds: fromJsonColumns("handledEventIds", columns),
      pendingActions: fromJsonColumns("pendingActions", columns),
      ...(repeatedOperations === undefined ? {} : { repeatedOperations }),
    },
    {
      code: "IVR_STATE_UNREADABLE",
      what: `The state of call ${callId}`,
      details: { callId },
    },
  );
}
