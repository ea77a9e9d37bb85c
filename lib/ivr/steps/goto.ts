import { ownEntry } from "../call/ownEntry";
import { moveTo } from "../turn/turn";
import type { Behaviour } from "./behaviour";

/** Goes over to another flow for good. */
export const goto: Behaviour<"goto"> = {
  enter(turn, node) {
    const flow = ownEntry(turn.plan.flows, node.flow);
    if (flow === undefined) return "~error";
    moveTo(turn, { flow: flow.key, node: flow.entry, trail: [] });
    return flow.entry;
  },
};
