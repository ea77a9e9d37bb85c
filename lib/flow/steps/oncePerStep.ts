import type { FlowNode } from "../document/flow";
import { makeOncePer } from "../makeOncePer";
import type { FlowDefaults } from "./stepType";

/** Remembers what was made of a step for its flow: flows never change. */
export function oncePerStep<Node extends FlowNode, Made>(
  make: (node: Node, flow: FlowDefaults) => Made,
): (node: Node, flow: FlowDefaults) => Made {
  const ofFlow = makeOncePer((flow: FlowDefaults) => makeOncePer((node: Node) => make(node, flow)));
  return (node, flow) => ofFlow(flow)(node);
}
