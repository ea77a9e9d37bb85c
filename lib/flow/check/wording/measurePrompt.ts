import type { Flow } from "../../document/flow";
import { localized } from "../../document/localized";
import type { Prompt, PromptItem } from "../../document/prompt";
import { makeOptionSentences } from "../../prompts/makeOptionSentences";
import { promptParts } from "../../prompts/promptParts";
import type { Choices } from "../../steps/stepType";

/** How fast speech is: characters a second. */
const charactersPerSecond = 15;
/** A date or an amount takes about so long. */
const spokenValueInSeconds = 2;

/** About how many seconds a prompt takes in a language. */
export function measurePrompt(
  flow: Flow,
  prompt: Prompt,
  language: string,
  menu?: Choices,
): number {
  return promptParts(prompt).reduce((sum, part) => sum + secondsOf(flow, part, language, menu), 0);
}

function secondsOf(
  flow: Flow,
  part: PromptItem,
  language: string,
  menu: Choices | undefined,
): number {
  if ("pause" in part) return part.pause;
  if ("say" in part) return spokenValueInSeconds;
  const texts =
    "text" in part
      ? [localized(part.text, language, flow.languages[0] ?? "en")]
      : makeOptionSentences(menu?.options ?? [], flow, language);
  return texts.join(" ").length / charactersPerSecond;
}
