import type { NodeOf } from "../../flow/document/flow";
import { broken, type Next } from "../turn/next";
import type { Turn } from "../turn/turn";
import type { Answer, Behaviour } from "./behaviour";
import {
  askForTransfer,
  askLater,
  targetOverdue,
  transferFailed,
  transferSettled,
} from "./transfer/transferEnded";
import {
  beginTransfer,
  currentTarget,
  presenceKnown,
  targetAccepted,
  transferAnnounced,
} from "./transfer/transferring";

/** Hands the call on to the first target that takes it. */
export const transfer: Behaviour<"transfer"> = {
  needsSound: true,
  enter: beginTransfer,
  heard: transferAnnounced,
  timerRang(turn, _node, timer) {
    const { activity } = turn.state;
    if (activity.type !== "transferring") return timer === "ring" ? broken : undefined;
    return timer === "ring" ? targetOverdue(turn, activity) : askForTransfer(turn, activity);
  },
  answered,
  outlives(turn) {
    const { activity } = turn.state;
    if (activity.type !== "transferring") return false;
    // Somebody else may have the call already: only if it does not move is it ours again.
    if (activity.isAccepted) targetAccepted(turn, activity);
    else askLater(turn, activity, "unknown");
    return true;
  },
  targetOf: currentTarget,
};

function answered(turn: Turn, node: NodeOf<"transfer">, answer: Answer): Next {
  const { activity } = turn.state;
  if (activity.type === "readingPresence" && answer.type === "presenceRead") {
    return presenceKnown(turn, node, activity, answer.available);
  }
  if (activity.type !== "transferring") return undefined;
  if (answer.type === "callTransferAccepted") return targetAccepted(turn, activity);
  if (answer.type === "transferFailed") return transferFailed(turn, node, activity, answer);
  if (answer.type === "callRead") return transferSettled(turn, node, activity, answer.state);
  // Nobody knows whether Graph took it. It is never asked for again unread: somebody could be rung twice.
  return answer.type === "transferUnknown" && answer.operation === activity.operation
    ? askLater(turn, activity, "unknown")
    : undefined;
}
