import type { AskingNode } from "../flow/steps/askSettings";
import { currentFlow, currentOperator, type Turn } from "./turn";

/** After the last try: where the step says, else where the flow's defaults do, else to a person, else a spoken goodbye. */
export function exhausted(turn: Turn, node: AskingNode, kind: "onNoInput" | "onNoMatch"): string {
  const { defaults } = currentFlow(turn);
  turn.state.outcome = "gaveUp";
  const own = node[kind] ?? lastResort(node) ?? node.onExhausted;
  const written = own ?? defaults?.[kind] ?? defaults?.onExhausted;
  if (written !== undefined) return written;
  return currentOperator(turn) === undefined ? "~goodbye" : "operator";
}

/** Steps with a way of their own for callers who find nothing or confirm nothing. */
function lastResort(node: AskingNode): string | undefined {
  if (node.type === "directory") return node.none;
  return node.type === "callback" ? node.refused : undefined;
}
