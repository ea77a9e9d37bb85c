import type { NodeOf } from "../flow/flow";
import type { TransferFailure } from "./callEvent";
import { targetAccepted, targetFailed } from "./transferring";
import { currentNode, type Next, type Turn } from "./turn";

/** The target took the call. */
export function transferAccepted(turn: Turn): Next {
  if (nodeUnderWay(turn) !== undefined) targetAccepted(turn);
  return undefined;
}

/** The call is ours again. */
export function transferFailed(turn: Turn, reason: TransferFailure): Next {
  const node = nodeUnderWay(turn);
  return node === undefined ? undefined : targetFailed(turn, node, reason);
}

/** The step whose transfer Graph is busy with; none while its words play or presence is read. */
function nodeUnderWay(turn: Turn): NodeOf<"transfer"> | undefined {
  const node = currentNode(turn);
  const isUnderWay = turn.state.operation?.startsWith("transfer") === true;
  return isUnderWay && node?.type === "transfer" ? node : undefined;
}
