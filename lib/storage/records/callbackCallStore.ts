import * as z from "zod";
import type { Calling } from "../../callback/findClash";
import type { CallbackCallStore, DueCallback } from "../../placing/ports";
import { encodeKey } from "../tables/keyCodec";
import { parseStored } from "../tables/parseStored";
import type { Row, Tables } from "../tables/tables";
import { toCallbackAddress } from "./callbackAddress";
import { readCalls, readOrigin, toCallsColumns } from "./callbackColumns";

/** Makes the view of callback requests by which the app calls back: other columns of the rows of `Callbacks`. */
export function makeCallbackCallStore(tables: Tables): CallbackCallStore {
  return {
    listDueCallbacks: async (callbackQueue, before, limit) => {
      const rows = await tables.list("Callbacks", {
        partition: encodeKey(callbackQueue),
        columnBefore: { column: "lookAt", value: before },
        limit,
      });
      return rows.map(toReference);
    },
    listCallingCallbacks: async () => {
      const rows = await tables.list("Callbacks", { columnsEqual: { callState: "calling" } });
      return rows.flatMap((row): readonly Calling[] => {
        const calls = readCalls(row.columns);
        return calls === undefined ? [] : [{ ...toReference(row), calls }];
      });
    },
    loadCallback: async (reference) => {
      const row = await tables.read("Callbacks", toCallbackAddress(reference));
      return row && toDue(row);
    },
    saveCallbackCalls: async (due, calls) => {
      const address = toCallbackAddress(due.request);
      const row = await tables.read("Callbacks", address);
      if (row?.etag !== due.etag) return undefined;
      const columns = { ...row.columns, ...toCallsColumns(calls) };
      const etag = await tables.replace("Callbacks", address, columns, due.etag);
      return etag === undefined ? undefined : { ...due, calls, etag };
    },
  };
}

const referenceSchema = z.object({
  requestId: z.string(),
  callbackQueue: z.string(),
  requestedAt: z.string(),
  phoneNumber: z.string(),
});
const requestSchema = referenceSchema.extend({
  callId: z.string(),
  flow: z.string(),
  windows: z.string().optional(),
});
const unreadable = { code: "IVR_STATE_UNREADABLE", what: "A callback request" } as const;

function toReference({ columns }: Row): z.infer<typeof referenceSchema> {
  return parseStored(referenceSchema, columns, unreadable);
}

function toDue({ columns, etag }: Row): DueCallback | undefined {
  const calls = readCalls(columns);
  const origin = readOrigin(columns);
  if (calls === undefined || origin === undefined) return undefined;
  const request = parseStored(requestSchema, columns, unreadable);
  return { request: { ...request, origin }, calls, etag };
}
