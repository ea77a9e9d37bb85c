import { matchKeys } from "../keys/keyPattern";
import { askingExits, askingPrompts, makePersonExits } from "./asking";
import type { NodeOf } from "./index.schema";
import { exit, names, prompts } from "./parts";
import type { Exit, StepType } from "./stepType";

/** Offers choices, one or more keys each. */
export const menu: StepType<NodeOf<"menu">> = {
  title: "Menu",
  words: "Offers choices, of which callers choose one by its keys.",
  exits: (node, flow) => [
    ...optionExits(node),
    ...(node.dialExtension === undefined
      ? []
      : makePersonExits(
          ["extension", "extensionFailed"],
          "dialExtension.failed",
          node.dialExtension.failed,
        )),
    ...askingExits(node, flow, {}, node.pin),
  ],
  prompts: (node) => [
    ...askingPrompts(node),
    ...prompts({ greeting: node.greeting, prompt: node.prompt }),
    ...node.options.flatMap(({ say }, index) => prompts({ [`options.${index}.say`]: say })),
  ],
  names: (node) => [
    ...names("PIN", { "pin.pin": node.pin?.pin }),
    ...names("group", { "dialExtension.group": node.dialExtension?.group }),
  ],
  reads: (node) =>
    node.options.flatMap(({ when }, index) =>
      when === undefined
        ? []
        : [{ path: `options.${index}.when`, expression: when, kind: "condition" as const }],
    ),
  asks: { firstDigitTimeout: 10 },
  takesKeys: (node, keys) =>
    ((node.dialExtension !== undefined || node.pin !== undefined) && /^[\d#*]+$/.test(keys)) ||
    node.options.some((option) => matchKeys(option.keys, keys) === "exact"),
  choices: (node) => node,
};

/** The exit of the option at a place in a menu's list; the second of several for the same keys can be told from the first. */
export function toOptionExit({ options }: Pick<NodeOf<"menu">, "options">, index: number): string {
  const keys = options[index]?.keys ?? "";
  const count = options.slice(0, index + 1).filter((option) => option.keys === keys).length;
  return count === 1 ? `key:${keys}` : `key:${keys}/${count}`;
}

function optionExits(node: NodeOf<"menu">): readonly Exit[] {
  return node.options.map(({ next }, index) => ({
    ...exit(toOptionExit(node, index), "usual", { [`options.${index}.next`]: next }),
    isChosen: true,
  }));
}
