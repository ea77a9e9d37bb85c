import { toOf } from "../../flow/steps/place";
import { heldActivity } from "../call/activity";
import { doorFailed } from "./door";
import { endCall } from "./endCall";
import { noteBeginning, type Beginning } from "./noteBeginning";
import { currentStep } from "../steps";
import { broken, type Next } from "../turn/next";
import { stopPlaying, subscribeToTone, type Turn } from "../turn/turn";

/** Something of ours broke on this call's way: the caller hears an apology and is helped on, as the flow says. */
export function stepFailed(
  turn: Turn,
  { beginning }: Readonly<{ beginning?: Beginning }> = {},
): Next {
  const { type } = heldActivity(turn.state);
  if (type === "new") return beginning === undefined ? undefined : endUnbegun(turn, beginning);
  if (type === "countingCalls" || type === "leaving") return doorFailed(turn);
  const place = currentStep(turn);
  if (place?.behaviour.outlives?.(turn, place.node) === true) return undefined;
  if (type === "establishing") subscribeToTone(turn);
  // Something may play of which nobody knows.
  if (type === "unreadable") turn.actions.push({ type: "cancelMediaProcessing" });
  turn.state.audio = true;
  stopPlaying(turn);
  if (type !== "ending") return broken;
  turn.state.outcome = "failed";
  return toOf("hangup");
}

/** A call that could not begin, and was turned away, is over: whom it was placed for, or who reads its record, learns of it. */
function endUnbegun(turn: Turn, beginning: Beginning): Next {
  noteBeginning(turn, beginning);
  return endCall(turn, "failed");
}
