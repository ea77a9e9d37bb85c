import { broken, leaveBy } from "../turn/next";
import type { Place } from "../../flow/steps/place";
import { evaluate } from "../turn/evaluate";
import { ownEntry } from "../call/ownEntry";
import type { Behaviour } from "./behaviour";

/** Flows within flows may go this deep, as in FreeSWITCH; deeper is a circle. */
const deepest = 12;

/** Goes into another flow that comes back to `returned`. */
export const subflow: Behaviour<"subflow"> = {
  enter(turn, node) {
    const flow = ownEntry(turn.plan.flows, node.flow);
    if (flow === undefined || turn.state.frames.length >= deepest) return broken;
    for (const [name, expression] of Object.entries(node.input ?? {})) {
      const value = evaluate(turn, expression);
      if (value !== undefined) turn.state.variables = { ...turn.state.variables, [name]: value };
    }
    const entry: Place = { type: "node", node: flow.entry };
    turn.state.frames = [...turn.state.frames, { flow: flow.key, place: entry, trail: [] }];
    return entry;
  },
  cameBack: () => leaveBy("returned"),
};
