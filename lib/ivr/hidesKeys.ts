import type { CallPlan } from "./callPlan";
import type { IvrState } from "./ivrState";

/** True where the keys a caller presses, and the words that repeat them, may be read by nobody. */
export function hidesKeys(state: IvrState, plan: CallPlan): boolean {
  const frame = state.frames.at(-1);
  const node = frame === undefined ? undefined : plan.flows[frame.flow]?.nodes[frame.node];
  if (node?.type === "collect") {
    // A phone number is nobody's to read either, key by key or read back.
    return node.sensitive === true || node.kind === "pin" || node.kind === "phone";
  }
  if (node?.type === "callback") return true;
  return node?.type === "menu" && node.pin !== undefined && state.asking?.unlocked !== true;
}
