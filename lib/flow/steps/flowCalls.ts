import type { Flow } from "../document/flow";
import { stepType } from "./index";
import type { FlowCall } from "./stepType";

/** The steps of a flow that enter other flows: by key, and what they enter. */
export function flowCalls(flow: Flow): readonly (FlowCall & Readonly<{ step: string }>)[] {
  return Object.entries(flow.nodes).flatMap(([step, node]) => {
    const call = stepType(node).calls?.(node);
    return call === undefined ? [] : [{ ...call, step }];
  });
}
