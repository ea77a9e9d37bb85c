import type { NodeOf } from "./index.schema";
import type { StepType } from "./stepType";

/** Goes over to another flow for good. */
export const goto: StepType<NodeOf<"goto">> = {
  title: "Another flow",
  words: "Goes over to another flow for good.",
  exits: () => [],
  passes: true,
  calls: ({ flow }) => ({ flow, input: {}, comesBack: false }),
};
