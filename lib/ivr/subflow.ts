import type { NodeOf } from "../flow/document/flow";
import { evaluate } from "./evaluate";
import { ownEntry } from "./ownEntry";
import { currentFlow, currentFrame, moveTo, type Next, type Turn } from "./turn";

/** Flows within flows may go this deep, as in FreeSWITCH; deeper is a circle. */
const deepest = 12;

/** Goes into another flow that comes back to `returned`. */
export function enterSubflow(turn: Turn, node: NodeOf<"subflow">): Next {
  const flow = ownEntry(turn.plan.flows, node.flow);
  if (flow === undefined || turn.state.frames.length >= deepest) return "~error";
  for (const [name, expression] of Object.entries(node.input ?? {})) {
    const value = evaluate(turn, expression);
    if (value !== undefined) turn.state.variables = { ...turn.state.variables, [name]: value };
  }
  turn.state.frames = [...turn.state.frames, { flow: flow.key, node: flow.entry, trail: [] }];
  return flow.entry;
}

/** Goes over to another flow for good. */
export function enterGoto(turn: Turn, node: NodeOf<"goto">): Next {
  const flow = ownEntry(turn.plan.flows, node.flow);
  if (flow === undefined) return "~error";
  moveTo(turn, { flow: flow.key, node: flow.entry, trail: [] });
  return flow.entry;
}

/** Comes back from a subflow; the outermost flow has nothing to come back to, and its beginning again could go on for ever: that is a goodbye. */
export function leaveSubflow(turn: Turn): Next {
  if (turn.state.frames.length <= 1) return "hangup";
  turn.state.frames = turn.state.frames.slice(0, -1);
  const caller = ownEntry(currentFlow(turn).nodes, currentFrame(turn).node);
  return caller?.type === "subflow" ? caller.returned : "~error";
}
