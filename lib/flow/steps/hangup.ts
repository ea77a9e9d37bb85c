import type { NodeOf } from "./index.schema";
import { prompts } from "./parts";
import type { StepType } from "./stepType";

/** Says a last word and ends the call. */
export const hangup: StepType<NodeOf<"hangup">> = {
  title: "Goodbye",
  words: "Says a last word and ends the call.",
  exits: () => [],
  prompts: (node) => prompts({ prompt: node.prompt }),
  says: (node) => node.prompt,
  ends: true,
};
