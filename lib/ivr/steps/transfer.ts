import { broken, type Next } from "../turn/next";
import type { NodeOf } from "../../flow/document/flow";
import {
  askForTransfer,
  isTransferUnderWay,
  targetOverdue,
  transferFailed,
  transferSettled,
  transferUnknown,
} from "./transfer/transferEnded";
import {
  beginTransfer,
  currentTarget,
  presenceKnown,
  targetAccepted,
  transferAnnounced,
} from "./transfer/transferring";
import type { Turn } from "../turn/turn";
import type { Answer, Behaviour } from "./behaviour";

/** Hands the call on to the first target that takes it. */
export const transfer: Behaviour<"transfer"> = {
  needsSound: true,
  enter: beginTransfer,
  heard: transferAnnounced,
  timerRang(turn, _node, timer) {
    if (!isTransferUnderWay(turn.state)) return timer === "ring" ? broken : undefined;
    return timer === "ring" ? targetOverdue(turn) : askForTransfer(turn);
  },
  answered,
  targetOf: currentTarget,
};

function answered(turn: Turn, node: NodeOf<"transfer">, answer: Answer): Next {
  if (answer.type === "presenceRead") return presenceKnown(turn, node, answer.available);
  if (!isTransferUnderWay(turn.state)) return undefined;
  if (answer.type === "callTransferAccepted") targetAccepted(turn);
  if (answer.type === "transferFailed") return transferFailed(turn, node, answer);
  if (answer.type === "transferUnknown") return transferUnknown(turn, answer.operation);
  return answer.type === "callRead" ? transferSettled(turn, node, answer.state) : undefined;
}
