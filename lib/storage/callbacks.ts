import * as z from "zod";
import { omitUndefined } from "../flow/omitUndefined";
import type { CallbackRequest, SaveCallbackRequest } from "../worker/ports";
import { encodeKey } from "./keyCodec";
import { parseStored } from "./parseStored";
import type { RowAddress, Tables } from "./tables";

/** Who wants to be called back, by the waiting line that calls them. */
export type CallbackStore = Readonly<{
  saveCallbackRequest: SaveCallbackRequest;
  /** The longest waiting first, of one line or (undefined) of all. */
  listCallbackRequests: (
    callbackQueue: string | undefined,
    limit: number,
  ) => Promise<readonly CallbackRequest[]>;
  /** Forgets a request of a line; also resolves when it is gone already. */
  deleteCallbackRequest: (request: CallbackRequest) => Promise<void>;
}>;

/** Makes the store of callback requests: table `Callbacks`, partition the waiting line, row time and request id. */
export function makeCallbackStore(tables: Tables): CallbackStore {
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
});

function toRequest(columns: unknown): CallbackRequest {
  return parseStored(requestSchema, columns, {
    code: "IVR_STATE_UNREADABLE",
    what: "A callback request",
  });
}
