import { refuse, wrongState } from "../graphAnswer";
import type { GraphAnswer } from "../graphAnswer";
import type { LiveCall } from "./liveCall";

/** Why a call cannot take a media action now, or undefined when it can: audio must be active, not only the call established. */
export function mediaRefusal(call: LiveCall): GraphAnswer | undefined {
  if (call.state === "incoming" || call.state === "establishing") {
    return refuse(400, 8501, "The call is not established.");
  }
  if (call.state !== "established") return wrongState(call.state);
  return call.audioActive ? undefined : refuse(400, 8503, "The call's audio is not active.");
}
