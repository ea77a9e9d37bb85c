import type { NodeOf } from "./index.schema";
import { exit, uses } from "./parts";
import type { StepType } from "./stepType";

/** Goes through another flow and comes back. */
export const subflow: StepType<NodeOf<"subflow">> = {
  title: "Flow within",
  words: "Goes through another flow and comes back.",
  exits: (node) => [
    {
      ...exit("returned", "usual", { returned: node.returned }),
      sets: Object.keys(node.input ?? {}),
    },
  ],
  reads: (node) => uses("copied", "input", node.input),
  calls: ({ flow, input = {} }) => ({ flow, input, comesBack: true }),
};
