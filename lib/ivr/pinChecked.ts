import { isAsking } from "../flow/askSettings";
import { pinCompared } from "./asking";
import { currentNode, type Next, type Turn } from "./turn";

/** A PIN was right or wrong. */
export function pinChecked(turn: Turn, operation: string, matches: boolean): Next {
  const node = currentNode(turn);
  if (turn.state.operation !== operation || node === undefined || !isAsking(node)) return undefined;
  return pinCompared(turn, node, matches);
}
