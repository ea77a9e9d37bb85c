import type { Prompt, PromptItem } from "../../../lib/flow/document/prompt";
import { readAt } from "./atPath";
import { withAt, type Edit } from "./edit";
import { placeName } from "./placeName";

type Texts = string | Readonly<Record<string, string>>;

/** Writes the words of a prompt, a part of one, or a label, in one language. Without words the language is left out. */
export function setWords(path: string, language: string, text: string): Edit {
  return (document) => {
    const before = readAt(document, path);
    const texts = wordsByLanguage(before as Texts | undefined, document.languages[0] ?? language);
    return {
      document: withAt(document, path, compact(texts, language, text, document.languages)),
      sentence: { did: "words", what: placeName(document, path) },
      path,
    };
  };
}

/** The words of a text by language; a plain text is in the flow's first. */
export function wordsByLanguage(
  text: Texts | undefined,
  first: string,
): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  return typeof text === "string" ? (text === "" ? {} : { [first]: text }) : text;
}

/** A text in one language only is written plainly, as people write it by hand. */
function compact(
  before: Readonly<Record<string, string>>,
  language: string,
  text: string,
  languages: readonly string[],
): Texts {
  const all = { ...before, [language]: text };
  const said = Object.entries(all).filter(([, words]) => words !== "");
  const [only] = said;
  return languages.length === 1 &&
    said.length === 1 &&
    only !== undefined &&
    only[0] === languages[0]
    ? only[1]
    : Object.fromEntries(said);
}

/** A prompt as a list of parts, so that more can be put beside its words. */
export function promptParts(prompt: Prompt | undefined): readonly PromptItem[] {
  if (prompt === undefined) return [];
  if (typeof prompt !== "string" && Array.isArray(prompt)) return prompt as readonly PromptItem[];
  const text = prompt as Texts;
  return [{ text: typeof text === "string" ? text : { ...text } }];
}
