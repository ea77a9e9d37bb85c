import { presenceKnown } from "./transferring";
import { currentNode, type Next, type Turn } from "./turn";

/** Who can take a call now. */
export function presenceRead(turn: Turn, operation: string, available: readonly string[]): Next {
  if (turn.state.operation !== operation) return undefined;
  const node = currentNode(turn);
  return node?.type === "transfer" ? presenceKnown(turn, node, available) : "~error";
}
