import { IvrError } from "../errors";
import type { CallReference } from "../graph/actions/graphAction";
import { toCallId } from "../ivr/call/toCallId";
import type { LoadCall } from "../worker/ports";

/** The call as Graph is asked about it, while it goes on. Rejects with CALL_NOT_FOUND or STORAGE_UNAVAILABLE. */
export async function findLiveCall(loadCall: LoadCall, id: string): Promise<CallReference> {
  const callId = toCallId(id);
  const state = (await loadCall(callId))?.call.state;
  if (state === undefined || state.activity.type === "ended") {
    throw new IvrError("CALL_NOT_FOUND", "No such call is going on: it is over, or never was.");
  }
  const { tenantId } = state;
  return { callId, ...(tenantId === undefined ? {} : { tenantId }) };
}
