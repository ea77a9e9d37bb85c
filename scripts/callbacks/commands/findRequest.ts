import type { KeptCallback } from "../../../lib/records/ports";
import { findById } from "../../commandLine/findById";
import type { CallbacksContext } from "../callbacksContext";

/** Requests are kept for 30 days: nobody has more of them at a time. */
const mostRequests = 100_000;

/** The request whose id begins so, or a sentence about why there is not one. */
export async function findRequest(
  { listCallbacks }: Pick<Awaited<ReturnType<CallbacksContext["openRecords"]>>, "listCallbacks">,
  id: string,
): Promise<KeptCallback | string> {
  return findById(await listCallbacks(undefined, mostRequests), ({ requestId }) => requestId, id, {
    noun: "request",
    list: "npm run callbacks -- list",
  });
}
