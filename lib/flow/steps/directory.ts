import { askingExits, askingPrompts, makePersonExits } from "./asking";
import type { NodeOf } from "./index.schema";
import { names, prompts } from "./parts";
import type { StepType } from "./stepType";

/** Finds a person by name or extension, and connects the caller. */
export const directory: StepType<NodeOf<"directory">> = {
  title: "Directory",
  words: "Finds a person by name or extension and connects the caller.",
  exits: (node, flow) => [
    ...makePersonExits(["person", "failed"], "failed", node.failed),
    ...askingExits(node, flow, { none: node.none }),
  ],
  prompts: (node) => [...askingPrompts(node), ...prompts({ prompt: node.prompt })],
  names: (node) => [
    ...(node.include ?? []).flatMap((name, index) =>
      names("group", { [`include.${index}`]: name }),
    ),
    ...(node.exclude ?? []).flatMap((name, index) =>
      names("group", { [`exclude.${index}`]: name }),
    ),
  ],
  asks: { firstDigitTimeout: 5 },
  helps: true,
  readsDigits: true,
  people: (node) => node,
};
