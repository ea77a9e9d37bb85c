import type { CallFact, EndedAction } from "../../../ivr/call/callEvent";
import type { GraphAction } from "../graphAction";

/** What the call is told of an action whose end is only noted, when Graph refuses it or nobody knows whether it was done. */
export function makeEnds(
  action: EndedAction,
): Required<Pick<GraphAction<never>, "refused" | "unknown">> {
  const end = (operation: string, outcome: "failed" | "unknown"): CallFact => ({
    type: "operationEnded",
    action,
    operation,
    outcome,
  });
  return {
    refused: (operation, result) => ({ ...end(operation, "failed"), ...result }),
    unknown: (operation) => end(operation, "unknown"),
  };
}
