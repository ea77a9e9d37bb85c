import { askingExits, askingPrompts } from "./asking";
import type { NodeOf } from "./index.schema";
import { exit, names, prompts } from "./parts";
import type { StepType } from "./stepType";

/** Takes a number to call back. */
export const callback: StepType<NodeOf<"callback">> = {
  title: "Callback",
  words: "Takes a number to call back, once the caller has confirmed it.",
  exits: (node, flow) => [
    { ...exit("confirmed", "usual", { confirmed: node.confirmed }), isChosen: true },
    ...askingExits(node, flow, { refused: node.refused }),
  ],
  prompts: (node) => [
    ...askingPrompts(node),
    ...prompts({ prompt: node.prompt, topic: node.topic }),
  ],
  names: (node) => [
    ...names("callback queue", { queue: node.queue }),
    ...names("opening hours", { windows: node.windows }),
  ],
  asks: { firstDigitTimeout: 5 },
  helps: true,
  callsBack: ({ queue, topic, windows, number }) => ({
    queue,
    topic,
    windows,
    asksNumber: number === "ask",
  }),
  readsDigits: true,
};
