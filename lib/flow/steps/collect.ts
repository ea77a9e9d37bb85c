import { askingExits, askingPrompts } from "./asking";
import type { NodeOf } from "./index.schema";
import { exit, names, prompts } from "./parts";
import type { StepType } from "./stepType";

/** Asks for something that callers type: a number, a date, a PIN. */
export const collect: StepType<NodeOf<"collect">> = {
  title: "Entry",
  words: "Asks for something that callers type: a number, a date, a PIN.",
  exits: (node, flow) => [
    { ...exit("next", "usual", { next: node.next }), isChosen: true, sets: [node.into] },
    ...askingExits(node, flow, {}, node.pin === undefined ? undefined : {}),
  ],
  prompts: (node) => [
    ...askingPrompts(node),
    ...prompts({ prompt: node.prompt }),
    // A caller may hear once more what they have just entered.
    ...prompts({ "confirm.prompt": node.confirm?.prompt }).map((one) => ({
      ...one,
      knows: [node.into],
    })),
  ],
  names: (node) => [
    ...names("list", { list: typeof node.list === "string" ? node.list : undefined }),
    ...names("PIN", { pin: node.pin }),
  ],
  asks: { firstDigitTimeout: 5 },
  takesKeys: ({ terminators = ["#"], clearKey = "*", confirm }, keys) =>
    /^\d+$/.test(keys) ||
    [...terminators, clearKey, confirm?.yes, confirm?.no].some((one) => one === keys),
  entry: (node) => node,
  secret: (node) => (node.sensitive === true || node.kind === "pin" ? node.into : undefined),
};
