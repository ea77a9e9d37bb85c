import type { Flow } from "../flow/document/flow";
import { findFirstLanguage } from "../flow/document/languageIn";
import { localized } from "../flow/document/localized";
import type { Prompt } from "../flow/document/prompt";
import { promptParts } from "../flow/prompts/promptParts";

/** The words of a prompt as somebody reads them. What is read out of the call, such as a balance, stands as an ellipsis: it is the caller's. Pure. */
export function readPromptWords(
  flow: Flow,
  prompt: Prompt | undefined,
  language: string,
): readonly string[] {
  if (prompt === undefined) return [];
  return promptParts(prompt).flatMap((part) => {
    if ("text" in part) return [localized(part.text, language, findFirstLanguage(flow))];
    return "say" in part ? ["…"] : [];
  });
}
