import type { NodeOf } from "./index.schema";
import { exit, names, prompts, uses } from "./parts";
import type { StepType } from "./stepType";

/** Has the people on call called. */
export const alert: StepType<NodeOf<"alert">> = {
  title: "Alert",
  words: "Has the people on call called, one after the other, until one of them confirms.",
  exits: (node) => [
    exit("next", "usual", { next: node.next }),
    exit("failed", "failure", { failed: node.failed }),
  ],
  prompts: (node) => prompts({ before: node.before, done: node.done }),
  names: (node) => names("on-call list", { onCall: node.onCall }),
  reads: (node) => uses("notified", "variables", node.variables),
  alerts: ({ onCall, variables = {} }) => ({ onCall, variables }),
  helps: true,
};
