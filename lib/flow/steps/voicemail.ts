import type { NodeOf } from "./index.schema";
import { exit, names, prompts } from "./parts";
import { builtIn } from "./place";
import type { StepType } from "./stepType";

/** Records a message. */
export const voicemail: StepType<NodeOf<"voicemail">> = {
  title: "Voicemail",
  words: "Records a message and keeps it for a mailbox.",
  exits: (node) => [
    exit("done", "usual", { done: node.done }, builtIn("kept")),
    exit("empty", "fallback", { empty: node.empty }, builtIn("empty")),
  ],
  prompts: (node) => prompts({ consent: node.consent, prompt: node.prompt }),
  names: (node) => names("mailbox", { mailbox: node.mailbox }),
  helps: true,
  records: (node) => node,
};
