import { isAsking } from "../flow/askSettings";
import { pinCompared } from "./asking";
import { currentNode, type Next, type Turn } from "./turn";

/** A PIN was right or wrong. */
export function pinChecked(turn: Turn, operation: string, matches: boolean): Next {
  if (turn.state.operation !== operation) return undefined;
  const node = currentNode(turn);
  return node !== undefined && isAsking(node) ? pinCompared(turn, node, matches) : "~error";
}
