import type { CallEvent } from "./callEvent";
import { presenceKnown } from "./transferring";
import { currentNode, stopTimer, type Next, type Turn } from "./turn";

/** Who can take a call now. */
export function presenceRead(turn: Turn, operation: string, available: readonly string[]): Next {
  const node = currentNode(turn);
  if (turn.state.operation !== operation || node?.type !== "transfer") return undefined;
  stopTimer(turn, "lookUpOverdue");
  return presenceKnown(turn, node, available);
}

/** A look-up's answer. */
export function lookedUp(
  _turn: Turn,
  _event: Extract<CallEvent, { type: "lookUpCompleted" }>,
): Next {
  return undefined;
}

/** A look-up takes so long that the caller should hear something. */
export function lookUpTakesLong(_turn: Turn): Next {
  return undefined;
}

/** A look-up never answered. */
export function lookUpOverdue(_turn: Turn): Next {
  return undefined;
}
