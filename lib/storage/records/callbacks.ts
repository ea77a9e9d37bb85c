import * as z from "zod";
import { omitUndefined } from "../../flow/omitUndefined";
import type { CallbackStore, KeptCallback } from "../../records/ports";
import type { CallbackRequest } from "../../worker/ports";
import { encodeKey } from "../tables/keyCodec";
import { makeChangeRow } from "../tables/makeChangeRow";
import { parseStored } from "../tables/parseStored";
import type { RowAddress, Tables } from "../tables/tables";

/** Makes the store of callback requests: table `Callbacks`, partition the waiting line, row time and request id. */
export function makeCallbackStore(tables: Tables): CallbackStore {
  const change = makeChangeRow(tables, "Callbacks");
  return {
    saveCallbackRequest: async (request) => {
      const { windows, ...columns } = request;
      await tables.upsert("Callbacks", toAddress(request), {
        ...columns,
        requestedAt: toInstant(request),
        ...omitUndefined({ windows }),
      });
    },
    listCallbackRequests: async (callbackQueue, limit) => {
      if (callbackQueue !== undefined) {
        const rows = await tables.list("Callbacks", { partition: encodeKey(callbackQueue), limit });
        return rows.map(({ columns }) => toRequest(columns));
      }
      // Rows come by line and then by time, so the longest waiting of all may be anywhere.
      const rows = await tables.list("Callbacks", {});
      return rows
        .map(({ columns }) => toRequest(columns))
        .toSorted((one, other) => one.requestedAt.localeCompare(other.requestedAt))
        .slice(0, limit);
    },
    findCallbackRequest: async (requestId) => {
      // Read through: the table holds a month of requests at most.
      const [row] = await tables.list("Callbacks", { columnsEqual: { requestId }, limit: 1 });
      return row && toRequest(row.columns);
    },
    noteCallbackTried: (request, { at, who }) =>
      change(toAddress(request), { triedAt: at, triedBy: who }),
    deleteCallbackRequest: (request) => tables.remove("Callbacks", toAddress(request)),
  };
}

function toAddress(request: CallbackRequest): RowAddress {
  return {
    partition: encodeKey(request.callbackQueue),
    row: `${toInstant(request)}:${encodeKey(request.requestId)}`,
  };
}

function toInstant({ requestedAt }: CallbackRequest): string {
  return new Date(requestedAt).toISOString();
}

const requestSchema = z.object({
  requestId: z.string(),
  callbackQueue: z.string(),
  phoneNumber: z.string(),
  callId: z.string(),
  flow: z.string(),
  requestedAt: z.string(),
  windows: z.string().optional(),
  triedAt: z.string().optional(),
  triedBy: z.string().optional(),
});

function toRequest(columns: unknown): KeptCallback {
  const { triedAt, triedBy, ...request } = parseStored(requestSchema, columns, {
    code: "IVR_STATE_UNREADABLE",
    what: "A callback request",
  });
  return triedAt && triedBy ? { ...request, triedAt, triedBy } : request;
}
