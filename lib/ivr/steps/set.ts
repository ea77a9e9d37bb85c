import { leaveBy } from "../turn/next";
import { evaluateAll } from "../turn/evaluate";
import type { Behaviour } from "./behaviour";

/** Gives variables their values, and the call its language. */
export const set: Behaviour<"set"> = {
  enter(turn, node) {
    turn.state.variables = { ...turn.state.variables, ...evaluateAll(turn, node.values) };
    if (node.language !== undefined) turn.state.language = node.language;
    return leaveBy("next");
  },
};
