import type { FlowNode } from "../flow/flow";
import type { CallPlan } from "./callPlan";
import type { IvrState } from "./ivrState";

/** True where the keys a caller presses, and the words that repeat them, may be read by nobody. */
export function hidesKeys(state: IvrState, plan: CallPlan): boolean {
  const node = nodeOf(state, plan);
  if (node?.type === "collect") return node.sensitive === true || node.kind === "pin";
  return node?.type === "menu" && node.pin !== undefined && state.asking?.unlocked !== true;
}

/** The same for what is written down: there a phone number is nobody's to read either, not even key by key. */
export function hidesKeysInLog(state: IvrState, plan: CallPlan): boolean {
  const node = nodeOf(state, plan);
  if (node?.type === "callback") return true;
  return (node?.type === "collect" && node.kind === "phone") || hidesKeys(state, plan);
}

function nodeOf(state: IvrState, plan: CallPlan): FlowNode | undefined {
  const frame = state.frames.at(-1);
  return frame === undefined ? undefined : plan.flows[frame.flow]?.nodes[frame.node];
}
