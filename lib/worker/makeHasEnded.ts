import { hasCode } from "../errors";
import type { LoadCall } from "./ports";

/** Whether a call is over, or not known any more. One that this version cannot read may still go on. Rejects with STORAGE_UNAVAILABLE. */
export function makeHasEnded(loadCall: LoadCall): (callId: string) => Promise<boolean> {
  return async (callId) => {
    try {
      const stored = await loadCall(callId);
      return stored === undefined || stored.call.state.activity.type === "ended";
    } catch (error) {
      if (hasCode(error, "IVR_STATE_UNREADABLE")) return false;
      throw error;
    }
  };
}
