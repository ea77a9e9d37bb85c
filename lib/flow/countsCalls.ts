import { findExpressionVariables } from "./check/variables/findExpressionVariables";
import { findVariableUses } from "./check/variables/findVariableUses";
import type { Flow } from "./document/flow";
import { makeOncePer } from "./makeOncePer";

/** True for a flow that asks how often its caller has called: only then are calls counted by their callers. */
export const countsCalls = makeOncePer((flow: Flow): boolean => {
  const atTheDoor = (flow.door ?? []).flatMap(({ when }) => (when === undefined ? [] : [when]));
  const inSteps = Object.values(flow.nodes).flatMap((node) =>
    findVariableUses(node).map(({ expression }) => expression),
  );
  return [...atTheDoor, ...inSteps].some((expression) =>
    findExpressionVariables(expression).has("caller.callsInLastHour"),
  );
});
