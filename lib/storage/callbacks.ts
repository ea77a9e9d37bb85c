import * as z from "zod";
import type { CallbackRequest, SaveCallbackRequest } from "../worker/ports";
import { encodeKey } from "./keyCodec";
import { parseStored } from "./parseStored";
import type { Tables } from "./tables";

/** Who wants to be called back, by the waiting line that calls them. */
export type CallbackStore = Readonly<{
  saveCallbackRequest: SaveCallbackRequest;
  /** The longest waiting first. */
  listCallbackRequests: (
    callbackQueue: string,
    limit: number,
  ) => Promise<readonly CallbackRequest[]>;
}>;

/** Makes the store of callback requests: table `Callbacks`, partition the waiting line, row time and request id. */
export function makeCallbackStore(tables: Tables): CallbackStore {
  return {
    saveCallbackRequest: async (request) => {
      const requestedAt = new Date(request.requestedAt).toISOString();
      const address = {
        partition: encodeKey(request.callbackQueue),
        row: `${requestedAt}:${encodeKey(request.requestId)}`,
      };
      const { windows, ...columns } = request;
      await tables.upsert("Callbacks", address, {
        ...columns,
        requestedAt,
        ...(windows === undefined ? {} : { windows }),
      });
    },
    listCallbackRequests: async (callbackQueue, limit) => {
      const partition = encodeKey(callbackQueue);
      const rows = await tables.list("Callbacks", { partition, limit });
      return rows.map(({ columns }) => toRequest(columns));
    },
  };
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
