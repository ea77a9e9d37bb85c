import type { Expression } from "../../lib/flow/document/expression";
import type { Flow, FlowNode } from "../../lib/flow/document/flow";
import type { Prompt, PromptItem } from "../../lib/flow/document/prompt";
import type { Words } from "../words/words";

/** A piece of a prompt as people read it: words of the document, or something said in their place. */
export type PromptPiece = Readonly<{ text: string; isWords: boolean }>;

/** What a prompt says in a language, piece by piece; nothing when it has no words in it. Pure. */
export function promptPieces(
  prompt: Prompt,
  { languages }: Pick<Flow, "languages">,
  language: string,
  words: Words,
): readonly PromptPiece[] {
  if (!isList(prompt)) return wordsIn(prompt, language, languages);
  return prompt.flatMap((item): readonly PromptPiece[] => {
    if ("pause" in item) return [{ text: words.prompts.pause(item.pause), isWords: false }];
    if ("optionsList" in item) return [{ text: words.prompts.choices, isWords: false }];
    if ("say" in item) {
      return [{ text: words.prompts.value(nameOf(item.value)), isWords: false }];
    }
    return wordsIn(item.text, language, languages);
  });
}

function isList(prompt: Prompt): prompt is readonly PromptItem[] {
  return Array.isArray(prompt);
}

function wordsIn(
  words: string | Readonly<Record<string, string>>,
  language: string,
  languages: readonly string[],
): readonly PromptPiece[] {
  const text = textIn(words, language, languages);
  return text === undefined ? [] : [{ text, isWords: true }];
}

/** A text as the document has it in a language; a plain text is in the flow's first. */
function textIn(
  text: string | Readonly<Record<string, string>>,
  language: string,
  languages: readonly string[],
): string | undefined {
  if (typeof text === "string") return language === languages[0] ? text : undefined;
  return text[language] ?? text[language.split("-")[0] ?? language];
}

/** A text in a language, else in the flow's first, else in any: for titles and labels, where something is better than nothing. Pure. */
export function textOrAny(
  text: string | Readonly<Record<string, string>>,
  language: string,
  languages: readonly string[],
): string {
  if (typeof text === "string") return text;
  return (
    textIn(text, language, languages) ??
    textIn(text, languages[0] ?? "", languages) ??
    Object.values(text)[0] ??
    ""
  );
}

/** What people call a step: its title, else its key. Pure. */
export function stepTitle(key: string, node: Pick<FlowNode, "title"> | undefined): string {
  return node?.title ?? key;
}

function nameOf(value: Expression): string {
  if (typeof value !== "object") return String(value);
  if ("list" in value) return value.list;
  return "var" in value ? value.var : value.op;
}
