import * as z from "zod";
import { stateSchema } from "../../ivr/call/ivrState";
import { makeRecoveredCall, type CallOutline } from "../../ivr/call/makeRecoveredCall";
import { currentPlace } from "../../ivr/lines/placeWords";
import { IvrError } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import type { LoadCall, SaveCall, StoredCall } from "../../worker/ports";
import { fromJsonColumns, toJsonColumns } from "../tables/jsonColumns";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import { storedCallSchema } from "./storedCall";
import type { Columns, RowAddress, Tables } from "../tables/tables";

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
    schema: state.schema,
    activity: state.activity.type,
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

/** Of a state that another version wrote, the columns alone are read. */
function toCall(callId: string, columns: Columns): StoredCall {
  if (columns["schema"] !== stateSchema) {
    const state = makeRecoveredCall(callId, toOutline(callId, columns));
    return { state, handledEventIds: [], pendingActions: [] };
  }
  const repeatedOperations = fromJsonColumns("repeatedOperations", columns);
  return parseStored(
    storedCallSchema,
    {
      state: fromJsonColumns("state", columns),
      handledEventIds: fromJsonColumns("handledEventIds", columns),
      pendingActions: fromJsonColumns("pendingActions", columns),
      ...omitUndefined({ repeatedOperations }),
    },
    {
      code: "IVR_STATE_UNREADABLE",
      what: `The state of call ${callId}`,
      details: { callId },
    },
  );
}

const outlineSchema = z.object({
  activity: z.string(),
  flow: z.string(),
  version: z.number(),
  started: z.string(),
});

function toOutline(callId: string, columns: Columns): CallOutline {
  const what = `The outline of call ${callId}`;
  const { started, ...outline } = parseStored(outlineSchema, columns, {
    code: "IVR_STATE_UNREADABLE",
    what,
    details: { callId },
  });
  return { ...outline, startedAt: started };
}
