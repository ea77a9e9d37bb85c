import type { Flow } from "../../../lib/flow/document/flow";
import type { PromptItem } from "../../../lib/flow/document/prompt";
import { findPhraseLanguage } from "../../../lib/flow/prompts/phraseLanguages";
import { builtInPhrase } from "../../../lib/flow/prompts/phrases";
import { readAt } from "../edits/atPath";
import { wordsByLanguage } from "../edits/setWords";
import type { FlowText } from "./flowTexts";

/** Words in one language: what is written, what is heard without, and the recording that is played in their place. */
export type TextCell = Readonly<{
  language: string;
  /** Empty where nothing is written in this language. */
  words: string;
  /** What every flow says here unless it has words of its own. */
  builtIn?: string;
  recording?: string;
  voice?: string;
  /** Words alone, which are heard within another sentence. */
  isLabel: boolean;
}>;

/** The words of a flow at one place in one language. Pure. */
export function textCell(flow: Flow, text: FlowText, language: string): TextCell {
  const first = flow.languages[0] ?? language;
  const written = wordsByLanguage(
    readAt(flow, text.path) as Parameters<typeof wordsByLanguage>[0],
    first,
  );
  const builtIn = builtInOf(text, language);
  const item = itemOf(flow, text);
  const recording = item?.use === "text" ? undefined : recordingIn(item?.audio, language, first);
  const voice = item?.voice ?? flow.voices?.[language];
  return {
    language,
    words: inLanguage(written, language) ?? "",
    isLabel: text.of.type === "label",
    ...(builtIn === undefined ? {} : { builtIn }),
    ...(recording === undefined ? {} : { recording }),
    ...(voice === undefined ? {} : { voice }),
  };
}

/** What callers hear in the cell's own language: nothing where it has no words. Pure. */
export function heardWords({ words, builtIn = "" }: TextCell): string {
  return words === "" ? builtIn : words;
}

type ItemWithText = Extract<PromptItem, Readonly<{ text: unknown }>>;

/** The part of a prompt that words are written in, where the document has it as one. */
function itemOf(flow: Flow, { path }: FlowText): ItemWithText | undefined {
  return path.endsWith(".text")
    ? (readAt(flow, path.slice(0, -".text".length)) as ItemWithText)
    : undefined;
}

function recordingIn(
  audio: ItemWithText["audio"],
  language: string,
  first: string,
): string | undefined {
  return inLanguage(typeof audio === "string" ? { [first]: audio } : (audio ?? {}), language);
}

function inLanguage(texts: Readonly<Record<string, string>>, language: string): string | undefined {
  return texts[language] ?? texts[baseOf(language)];
}

function builtInOf({ of }: FlowText, language: string): string | undefined {
  return of.type === "phrase" && findPhraseLanguage(language) !== undefined
    ? builtInPhrase(of.phrase, language)
    : undefined;
}

function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}
