import * as z from "zod";
import { stateSchema } from "../../ivr/call/ivrState";
import { makeRecoveredCall, type CallOutline } from "../../ivr/call/makeRecoveredCall";
import { currentPlace } from "../../ivr/lines/placeWords";
import { IvrError } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import type { LoadCall, SaveCall, StoredCall } from "../../worker/ports";
import { fromLineColumns, toLineColumns } from "./lineColumns";
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
  { state, handledEventIds, pendingActions, timers, repeatedOperations, lines }: StoredCall,
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
    ...(timers === undefined ? {} : toJsonColumns("timers", timers, tooLong)),
    ...(repeatedOperations === undefined
      ? {}
      : toJsonColumns("repeatedOperations", repeatedOperations, tooLong)),
    ...(lines === undefined ? {} : toLineColumns(lines)),
  };
}

/** Of a state that another version wrote, the columns alone are read. */
function toCall(callId: string, columns: Columns): StoredCall {
  const isOwn = columns["schema"] === stateSchema;
  const lines = fromLineColumns(columns);
  if (!isOwn && columns["schema"] !== schemaWithoutTimers) {
    const state = makeRecoveredCall(callId, toOutline(callId, columns));
    return { state, handledEventIds: [], pendingActions: [], ...omitUndefined({ lines }) };
  }
  const state = fromJsonColumns("state", columns);
  const repeatedOperations = fromJsonColumns("repeatedOperations", columns);
  const timers = fromJsonColumns("timers", columns);
  return parseStored(
    storedCallSchema,
    {
      state: isOwn ? state : { ...toFields(state), schema: stateSchema },
      handledEventIds: fromJsonColumns("handledEventIds", columns),
      pendingActions: fromJsonColumns("pendingActions", columns),
      ...omitUndefined({ timers, repeatedOperations, lines }),
    },
    {
      code: "IVR_STATE_UNREADABLE",
      what: `The state of call ${callId}`,
      details: { callId },
    },
  );
}

/** What was stored of a call while each timer had a message of its own: to us such a call is one of ours. To a worker of then, ours are not. */
const schemaWithoutTimers = 4;

const toFields = (state: unknown): object => (typeof state === "object" ? (state ?? {}) : {});

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
