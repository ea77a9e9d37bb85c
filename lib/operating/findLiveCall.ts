import { IvrError } from "../errors";
import type { CallReference } from "../graph/actions/graphAction";
import type { IvrState } from "../ivr/call/ivrState";
import { toCallId } from "../ivr/call/toCallId";
import type { LoadCall } from "../worker/ports";

/** A call that goes on: as Graph is asked about it, and where it is. Rejects with CALL_NOT_FOUND or STORAGE_UNAVAILABLE. */
export async function findLiveCall(
  loadCall: LoadCall,
  id: string,
): Promise<Readonly<{ call: CallReference; state: IvrState }>> {
  const callId = toCallId(id);
  const state = (await loadCall(callId))?.call.state;
  if (state === undefined || state.activity.type === "ended") {
    throw new IvrError("CALL_NOT_FOUND", "No such call is going on: it is over, or never was.");
  }
  const { tenantId } = state;
  return { call: { callId, ...(tenantId === undefined ? {} : { tenantId }) }, state };
}
