import type { Flow } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { stepType } from "../../steps/index";
import type { CheckSubject } from "../checkSubject";
import { comesBack } from "./comesBack";
import { flowGraph, nodeOf } from "./flowGraph";
import { findRelatedFlows } from "./findRelatedFlows";
import { warning } from "../flowProblem";
import { nodeName } from "../stepName";

/** A call can come to every step, and a caller to somebody who helps. */
export function checkReach(subject: CheckSubject): readonly FlowProblem[] {
  const { flow, isReachable } = subject;
  const lost = Object.entries(flow.nodes).filter(([key]) => !isReachable(key));
  return [
    ...(Object.hasOwn(flow.nodes, flow.entry) ? lost : []).map(([key, node]) =>
      warning(
        "unreachable",
        `nodes.${key}`,
        `No call ever comes to ${nodeName(key, node)}. Let another step lead there, or remove it.`,
        { step: nodeName(key, node) },
      ),
    ),
    ...nobody(subject),
  ];
}

/** Whether anybody can be reached is a matter of the whole call; a flow that only comes back is a part of one. */
function nobody({ flow, flows, graph }: CheckSubject): readonly FlowProblem[] {
  const here = [...graph.values()].some(({ graph: { flow: own }, key }) => helps(own, key));
  const elsewhere = findRelatedFlows(flow, flows)
    .filter((other) => other !== flow)
    .some((other) => [...flowGraph(other).edges.keys()].some((key) => helps(other, key)));
  // With a flow that has a key confirmed we call somebody, who wants nothing of us.
  if (here || elsewhere || comesBack(flow) || flow.confirm !== undefined) return [];
  return [
    warning(
      "nobody",
      "nodes",
      "No caller ever reaches a person, nor can leave a message or ask to be called back. Add an operator, a transfer, a voicemail or a callback.",
      {},
    ),
  ];
}

function helps(flow: Flow, key: string): boolean {
  const node = nodeOf(flow, key);
  return node !== undefined && stepType(node).helps === true;
}
