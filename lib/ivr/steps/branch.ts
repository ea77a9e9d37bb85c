import { holds } from "../turn/evaluate";
import type { Behaviour } from "./behaviour";

/** Takes the first case that holds, else otherwise. */
export const branch: Behaviour<"branch"> = {
  enter: (turn, node) => node.cases.find((one) => holds(turn, one.when))?.next ?? node.otherwise,
};
