import type { NodeOf } from "./index.schema";
import { listTargetNames } from "./listTargetNames";
import { exit, prompts } from "./parts";
import { builtIn } from "./place";
import type { StepType } from "./stepType";

/** Rings people who are asked whether they take the call; the caller waits and is never lost. */
export const connect: StepType<NodeOf<"connect">> = {
  title: "Ask and connect",
  words: "Rings people one after the other, and connects whoever takes the call by a key.",
  exits: ({ noAnswer, declined, failed }) => [
    exit("noAnswer", "failure", { noAnswer, failed }, builtIn("unavailable")),
    exit("declined", "failure", { declined, failed }, builtIn("unavailable")),
    exit("failed", "failure", { failed }, builtIn("unavailable")),
  ],
  prompts: ({ meanwhile, whisper, topic }) => prompts({ meanwhile, whisper, topic }),
  names: (node) =>
    node.to.flatMap(({ target }, index) => listTargetNames(target, `to.${index}.target`)),
  helps: true,
  readsDigits: true,
  targets: (node) => node.to,
  whispers: ({ whisper, topic }) => ({ words: whisper, topic }),
};
