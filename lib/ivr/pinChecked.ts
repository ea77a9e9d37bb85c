import { isAsking } from "../flow/steps/askSettings";
import { pinCompared } from "./asking";
import type { PinOutcome } from "./callEvent";
import { currentNode, type Next, type Turn } from "./turn";

/** A PIN was right or wrong, or not even looked at. */
export function pinChecked(turn: Turn, operation: string, outcome: PinOutcome): Next {
  if (turn.state.operation !== operation) return undefined;
  const node = currentNode(turn);
  return node !== undefined && isAsking(node) ? pinCompared(turn, node, outcome) : "~error";
}
