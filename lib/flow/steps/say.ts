import type { NodeOf } from "./index.schema";
import { exit, prompts } from "./parts";
import { toOf } from "./place";
import type { StepType } from "./stepType";

/** Says something and goes on; keys may have a meaning of their own meanwhile. */
export const say: StepType<NodeOf<"say">> = {
  title: "Announcement",
  words: "Says something and goes on.",
  exits: (node) => [
    ...Object.entries(node.listen ?? {}).map(([key, next]) => ({
      ...exit(`key:${key}`, "usual", { [`listen.${key}`]: next }),
      isChosen: true as const,
    })),
    exit("next", "usual", { next: node.next }, toOf("hangup")),
  ],
  prompts: (node) => prompts({ prompt: node.prompt }),
  takesKeys: (node, keys) => Object.hasOwn(node.listen ?? {}, keys),
  says: (node) => node.prompt,
};
