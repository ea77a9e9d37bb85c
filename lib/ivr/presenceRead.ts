import { presenceKnown } from "./transferring";
import { currentNode, type Next, type Turn } from "./turn";

/** Who can take a call now. */
export function presenceRead(turn: Turn, operation: string, available: readonly string[]): Next {
  const node = currentNode(turn);
  if (turn.state.operation !== operation || node?.type !== "transfer") return undefined;
  return presenceKnown(turn, node, available);
}
