import type { Flow } from "../../../lib/flow/document/flow";
import type { PhraseKey } from "../../../lib/flow/prompts/phraseKeys";
import { findPhraseLanguage } from "../../../lib/flow/prompts/phraseLanguages";
import { builtInPhrase } from "../../../lib/flow/prompts/phrases";
import type { FlowText } from "../texts/flowTexts";
import { readAt } from "./atPath";
import { withAt, type Edit } from "./edit";
import { setWords, wordsByLanguage } from "./setWords";

/**
 * Writes words that callers hear in one language. The first own words in place of a sentence that every flow has keep that
 * sentence in the other languages; own words that say the same as it are left out again.
 */
export function setTextWords(text: FlowText, language: string, words: string): Edit {
  const { of, path } = text;
  if (of.type !== "phrase") return setWords(path, language, words);
  return (document) => {
    const said = words === "" ? (builtInWords(of.phrase, [language])[language] ?? "") : words;
    const edited = setWords(path, language, said)(withOwnPhrase(document, of.phrase));
    return { ...edited, document: withoutNeedless(edited.document, of.phrase) };
  };
}

/** The same document with own words in place of a sentence, which say what the sentence says. */
export function withOwnPhrase(document: Flow, phrase: PhraseKey): Flow {
  const path = `phrases.${phrase}`;
  return readAt(document, path) === undefined
    ? withAt(document, path, builtInWords(phrase, document.languages))
    : document;
}

function builtInWords(
  phrase: PhraseKey,
  languages: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    languages
      .filter((language) => findPhraseLanguage(language) !== undefined)
      .map((language) => [language, builtInPhrase(phrase, language)]),
  );
}

/** Own words are needless where they say what every flow says, without a recording. */
function withoutNeedless(document: Flow, phrase: PhraseKey): Flow {
  const own = document.phrases?.[phrase];
  if (own === undefined || Array.isArray(own)) return document;
  const written = wordsByLanguage(
    own as Parameters<typeof wordsByLanguage>[0],
    document.languages[0] ?? "",
  );
  const isNeedless = Object.entries(written).every(
    ([language, words]) => builtInWords(phrase, [language])[language] === words,
  );
  if (!isNeedless) return document;
  const left = withAt(document, `phrases.${phrase}`, undefined);
  return Object.keys(left.phrases ?? {}).length === 0 ? withAt(left, "phrases", undefined) : left;
}
