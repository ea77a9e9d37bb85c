import { broken, type Next } from "../turn/next";
import { askLater, isTransferUnderWay } from "../steps/transfer/transferEnded";
import { targetAccepted } from "../steps/transfer/transferring";
import { toOf } from "../../flow/steps/place";
import { stopPlaying, subscribeToTone, type Turn } from "../turn/turn";

/** Something of ours broke on this call's way: the caller hears an apology and is helped on, as the flow says. */
export function stepFailed(turn: Turn): Next {
  const { phase, transfer } = turn.state;
  if (phase === "new") return undefined;
  if (transfer?.accepted === true) {
    // Somebody else has the call already: only if it does not move is it ours again.
    targetAccepted(turn);
    return undefined;
  }
  if (isTransferUnderWay(turn.state)) return askLater(turn, "unknown");
  if (phase === "establishing") subscribeToTone(turn);
  turn.state.audio = true;
  stopPlaying(turn);
  if (phase !== "goodbye") return broken;
  turn.state.outcome = "failed";
  return toOf("hangup");
}
