import { encodeKey } from "../tables/keyCodec";
import type { RowAddress } from "../tables/tables";

/** Where a request to be called back lies: partition the waiting line, row time and request id. Pure. */
export function toCallbackAddress({
  callbackQueue,
  requestedAt,
  requestId,
}: Readonly<{ callbackQueue: string; requestedAt: string; requestId: string }>): RowAddress {
  return {
    partition: encodeKey(callbackQueue),
    row: `${new Date(requestedAt).toISOString()}:${encodeKey(requestId)}`,
  };
}
