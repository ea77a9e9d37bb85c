import type { NodeOf } from "./index.schema";
import { exit } from "./parts";
import type { StepType } from "./stepType";

/** Goes back to the flow that called this one. */
export const returnStep: StepType<NodeOf<"return">> = {
  title: "Return",
  words: "Goes back to the flow that called this one.",
  exits: () => [exit("return", "usual", {}, "return")],
  passes: true,
};
