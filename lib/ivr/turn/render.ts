import type { NodeOf } from "../../flow/document/flow";
import { languageIn } from "../../flow/document/languageIn";
import type { PhraseKey } from "../../flow/prompts/phraseKeys";
import type { Prompt } from "../../flow/document/prompt";
import { phraseClips, promptClips, type PromptContext } from "../../flow/prompts/promptClips";
import type { Clip } from "../../flow/prompts/clip";
import { evaluate, holds } from "./evaluate";
import { currentFlow, currentNode, type Turn } from "./turn";

/** The clips of a prompt as this call hears it now; none for no prompt. */
export function render(turn: Turn, prompt: Prompt | undefined): readonly Clip[] {
  return prompt === undefined ? [] : promptClips(prompt, contextOf(turn));
}

/** The clips of a built-in sentence in the call's language, in the flow's own words where it has some. */
export function renderPhrase(turn: Turn, key: PhraseKey): readonly Clip[] {
  return phraseClips(key, contextOf(turn));
}

/** The language this call is spoken to in the flow it is in, which may lack the one that another flow chose. */
export function spokenLanguage(turn: Turn): string {
  return languageIn(currentFlow(turn), turn.state.language);
}

/** The options of a menu that this caller can choose now. */
export function openOptions(turn: Turn, menu: NodeOf<"menu">): NodeOf<"menu">["options"] {
  return menu.options.some((option) => option.when !== undefined)
    ? menu.options.filter((option) => option.when === undefined || holds(turn, option.when))
    : menu.options;
}

function contextOf(turn: Turn): PromptContext {
  const node = currentNode(turn);
  return {
    flow: currentFlow(turn),
    language: spokenLanguage(turn),
    evaluate: (expression) => evaluate(turn, expression),
    ...(node !== undefined && "options" in node ? { options: openOptions(turn, node) } : {}),
  };
}
