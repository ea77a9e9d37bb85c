import { findFirstLanguage } from "../flow/document/languageIn";
import { localized } from "../flow/document/localized";
import type { NodeOf } from "../flow/steps/index.schema";
import { nodeAt } from "../flow/steps/nodeAt";
import { stepType } from "../flow/steps/index";
import { toOf } from "../flow/steps/place";
import { omitUndefined } from "../flow/omitUndefined";
import { followCall, type Followed, type MetMenu } from "./followCall";
import type { ShownChoice, ShownMenu } from "./menuPage";
import { readPromptWords } from "./readPromptWords";

type Option = NodeOf<"menu">["options"][number];

/** Shows one menu with its choices, and notes the menus that these lead to. */
export function showMenu(followed: Followed, menu: MetMenu): ShownMenu {
  const { flow, language, leftOut } = followed;
  const node = nodeAt(flow, { type: "node", node: menu.step });
  const choices = node && stepType(node).choices?.(node);
  const options = (choices?.options ?? []).filter(
    ({ hidden, next }) => hidden !== true && !leftOut.has(next),
  );
  return {
    id: menu.id,
    step: menu.step,
    title: menu.title,
    words: [choices?.greeting, choices?.prompt].flatMap((prompt) =>
      readPromptWords(flow, prompt, language),
    ),
    choices: options.map((option) => showChoice(followed, menu, option)),
  };
}

function showChoice(followed: Followed, menu: MetMenu, option: Option): ShownChoice {
  const { flow, language } = followed;
  const isFixed = /^[\d*#]+$/.test(option.keys);
  const path = isFixed && menu.path !== undefined ? [...menu.path, option.keys] : undefined;
  const leads = followCall(followed, toOf(option.next), { path });
  return omitUndefined({
    keys: option.keys,
    label: localized(option.label, language, findFirstLanguage(flow)),
    isSometimes: option.when === undefined ? undefined : (true as const),
    path,
    leads: { ...leads, words: [...readPromptWords(flow, option.say, language), ...leads.words] },
  });
}
