import type { NodeOf } from "./index.schema";
import { exit, uses } from "./parts";
import type { StepType } from "./stepType";

/** Gives variables their values, and the call its language. */
export const set: StepType<NodeOf<"set">> = {
  title: "Values",
  words: "Gives variables their values, and the call its language.",
  exits: (node) => [
    { ...exit("next", "usual", { next: node.next }), sets: Object.keys(node.values ?? {}) },
  ],
  reads: (node) => uses("copied", "values", node.values),
  passes: true,
  language: (node) => node.language,
};
