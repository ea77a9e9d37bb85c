import type { NodeOf } from "./index.schema";
import { exit } from "./parts";
import type { StepType } from "./stepType";

/** Goes on by the first condition that holds. */
export const branch: StepType<NodeOf<"branch">> = {
  title: "Condition",
  words: "Goes on by the first condition that holds.",
  exits: (node) => [
    ...node.cases.map(({ next }, index) =>
      exit(`case:${index + 1}`, "usual", { [`cases.${index}.next`]: next }),
    ),
    exit("otherwise", "usual", { otherwise: node.otherwise }),
  ],
  reads: (node) =>
    node.cases.map(({ when }, index) => ({
      path: `cases.${index}.when`,
      expression: when,
      kind: "condition",
    })),
  passes: true,
  knowsPresence: true,
};
