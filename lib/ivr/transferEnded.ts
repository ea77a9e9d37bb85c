import type { TransferFailure } from "./callEvent";
import { targetAccepted, targetFailed } from "./transferring";
import { currentNode, type Next, type Turn } from "./turn";

/** The target took the call. */
export function transferAccepted(turn: Turn): Next {
  if (turn.state.phase === "transferring") targetAccepted(turn);
  return undefined;
}

/** The call is ours again. */
export function transferFailed(turn: Turn, reason: TransferFailure): Next {
  const node = currentNode(turn);
  if (turn.state.phase !== "transferring" || node?.type !== "transfer") return undefined;
  if (turn.state.operation?.startsWith("transfer") !== true) return undefined;
  return targetFailed(turn, node, reason);
}
