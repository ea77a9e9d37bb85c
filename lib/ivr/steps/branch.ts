import { leaveBy } from "../turn/next";
import { holds } from "../turn/evaluate";
import type { Behaviour } from "./behaviour";

/** Takes the first case that holds, else otherwise. */
export const branch: Behaviour<"branch"> = {
  enter(turn, node) {
    const index = node.cases.findIndex((one) => holds(turn, one.when));
    return leaveBy(index < 0 ? "otherwise" : `case:${index + 1}`);
  },
};
