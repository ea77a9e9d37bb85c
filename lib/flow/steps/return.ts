import type { NodeOf } from "./index.schema";
import { exit } from "./parts";
import { toOf } from "./place";
import type { StepType } from "./stepType";

/** Goes back to the flow that called this one. */
export const returnStep: StepType<NodeOf<"return">> = {
  title: "Return",
  words: "Goes back to the flow that called this one.",
  exits: () => [exit("return", "usual", {}, toOf("return"))],
  passes: true,
};
