import type { NodeOf } from "./index.schema";
import { exit, names, prompts, uses } from "./parts";
import type { StepType } from "./stepType";

/** Asks another system and keeps its answer in variables. */
export const lookup: StepType<NodeOf<"lookup">> = {
  title: "Look-up",
  words: "Asks another system and keeps its answer in variables.",
  exits: (node) => [
    {
      ...exit("found", "usual", { next: node.next }),
      sets: [node.into, `${node.into}.*`],
    },
    exit("notFound", "fallback", { notFound: node.notFound, failed: node.failed }),
    exit("failed", "failure", { failed: node.failed }),
  ],
  prompts: (node) => prompts({ filler: node.filler }),
  names: (node) => names("endpoint", { endpoint: node.endpoint }),
  reads: (node) => uses("sent", "input", node.input),
};
