import type { NodeOf } from "./index.schema";
import { exit, names } from "./parts";
import type { StepType } from "./stepType";

/** Sends a text to a channel and goes on at once. */
export const notify: StepType<NodeOf<"notify">> = {
  title: "Notification",
  words: "Sends a text to others and goes on at once.",
  exits: (node) => [exit("next", "usual", { next: node.next })],
  prompts: (node) => [{ path: "text", prompt: node.text, isSent: true }],
  names: (node) => names("channel", { to: node.to }),
  passes: true,
};
