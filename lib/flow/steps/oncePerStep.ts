import type { FlowNode } from "../document/flow";
import type { FlowDefaults } from "./stepType";

/** Remembers what was made of a step for its flow: flows never change. */
export function oncePerStep<Node extends FlowNode, Made>(
  make: (node: Node, flow: FlowDefaults) => Made,
): (node: Node, flow: FlowDefaults) => Made {
  const flows = new WeakMap<FlowDefaults, WeakMap<Node, { made: Made }>>();
  return (node, flow) => {
    const steps = flows.get(flow) ?? new WeakMap<Node, { made: Made }>();
    flows.set(flow, steps);
    const known = steps.get(node) ?? { made: make(node, flow) };
    steps.set(node, known);
    return known.made;
  };
}
