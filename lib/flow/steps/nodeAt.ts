import type { Flow, FlowNode } from "../document/flow";
import { builtInStep } from "./builtInStep";
import type { Place } from "./place";

/** The step at a place; undefined where the flow has none of that key. */
export function nodeAt(flow: Flow, place: Place): FlowNode | undefined {
  if (place.type !== "node") return builtInStep(flow, place).node;
  return Object.hasOwn(flow.nodes, place.node) ? flow.nodes[place.node] : undefined;
}
