import type { Flow } from "../document/flow";
import { builtInStep } from "./builtInStep";
import { exits } from "./exits";
import { nodeAt } from "./nodeAt";
import type { Place } from "./place";
import type { Exit } from "./stepType";

/** Every exit of the step at a place that a call may take. Apart from `exits`, since who only draws a flow needs no built-in words. */
export function exitsAt(flow: Flow, place: Place): readonly Exit[] {
  if (place.type === "node") {
    const node = nodeAt(flow, place);
    return node === undefined ? [] : exits(node, flow);
  }
  const { node, next, ways = {} } = builtInStep(flow, place);
  const own = exits(node, flow).map((one) => ({ ...one, to: ways[one.name] ?? one.to }));
  return next === undefined ? own : own.map((one) => (one.isDefault ? { ...one, to: next } : one));
}
