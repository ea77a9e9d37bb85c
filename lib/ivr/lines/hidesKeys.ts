import type { FlowNode } from "../../flow/document/flow";
import { nodeAt } from "../../flow/steps/nodeAt";
import type { CallPlan } from "../call/callPlan";
import { questionOf } from "../call/activity";
import type { IvrState } from "../call/ivrState";
import { ownEntry } from "../call/ownEntry";
import { behaviourOf } from "../steps";

/** True where the keys a caller presses, and the words that repeat them, may be read by nobody. */
export function hidesKeys(state: IvrState, plan: CallPlan): boolean {
  const node = nodeOf(state, plan);
  return node !== undefined && isSecret(node) && questionOf(state)?.unlocked !== true;
}

/** The same for what is written down: there a phone number is nobody's to read either, not even key by key. */
export function hidesKeysInLog(state: IvrState, plan: CallPlan): boolean {
  const node = nodeOf(state, plan);
  if ((node !== undefined && asksForNumber(node)) || hidesKeys(state, plan)) return true;
  // Keys not used yet may be those of a later step.
  return (state.typeAhead.length > 0 || state.early.length > 0) && asksInPrivate(plan);
}

function asksForNumber(node: FlowNode): boolean {
  return behaviourOf(node).asksForNumber?.(node) === true;
}

function asksInPrivate({ flows }: CallPlan): boolean {
  const nodes = Object.values(flows).flatMap((flow) => Object.values(flow.nodes));
  return nodes.some((node) => asksForNumber(node) || isSecret(node));
}

function isSecret(node: FlowNode): boolean {
  return behaviourOf(node).hidesKeys?.(node) === true;
}

function nodeOf(state: IvrState, plan: CallPlan): FlowNode | undefined {
  const frame = state.frames.at(-1);
  const flow = ownEntry(plan.flows, frame?.flow ?? "");
  return flow === undefined || frame === undefined ? undefined : nodeAt(flow, frame.place);
}
