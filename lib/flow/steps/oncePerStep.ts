import type { FlowNode } from "../document/flow";
import type { FlowDefaults } from "./stepType";

/** Remembers what was made of a step for its flow: flows never change. */
export function oncePerStep<Node extends FlowNode, Made>(
  make: (node: Node, flow: FlowDefaults) => Made,
): (node: Node, flow: FlowDefaults) => Made {
  const flows = new WeakMap<FlowDefaults, WeakMap<Node, { made: Made }>>();
  return (node, flow) => {
    const known = flows.get(flow)?.get(node);
    if (known !== undefined) return known.made;
    const made = make(node, flow);
    const steps = flows.get(flow) ?? new WeakMap<Node, { made: Made }>();
    flows.set(flow, steps.set(node, { made }));
    return made;
  };
}
