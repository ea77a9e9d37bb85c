import { broken } from "../turn/next";
import { ownEntry } from "../call/ownEntry";
import type { Place } from "../../flow/steps/place";
import { moveTo } from "../turn/turn";
import type { Behaviour } from "./behaviour";

/** Goes over to another flow for good. */
export const goto: Behaviour<"goto"> = {
  enter(turn, node) {
    const flow = ownEntry(turn.plan.flows, node.flow);
    if (flow === undefined) return broken;
    const entry: Place = { type: "node", node: flow.entry };
    moveTo(turn, { flow: flow.key, place: entry, trail: [] });
    return entry;
  },
};
