import type { Question } from "./askingStep";
import { currentFlow, currentOperator, type Turn } from "../turn/turn";

/** After the last try: where the step says, else where the flow's defaults do, else to a person, else a spoken goodbye. */
export function exhausted(
  turn: Turn,
  { node, step }: Question,
  kind: "onNoInput" | "onNoMatch",
): string {
  const { defaults } = currentFlow(turn);
  turn.state.outcome = "gaveUp";
  const own = node[kind] ?? step.lastResort?.(node) ?? node.onExhausted;
  const written = own ?? defaults?.[kind] ?? defaults?.onExhausted;
  if (written !== undefined) return written;
  return currentOperator(turn) === undefined ? "~goodbye" : "operator";
}
