import { omitUndefined } from "../omitUndefined";
import { makeOncePer } from "../makeOncePer";
import type { Clip } from "./clip";
import type { Value } from "../document/value";
import type { Expression } from "../document/expression";
import type { Flow, NodeOf } from "../document/flow";
import { localized } from "../document/localized";
import { makeOptionSentences } from "./makeOptionSentences";
import type { PhraseKey } from "./phraseKeys";
import { builtInPhrase } from "./phrases";
import type { Prompt, PromptItem } from "../document/prompt";
import { spokenValue } from "../spoken/spokenValue";
import { isText, type Words } from "./promptParts";

/** What a prompt may depend on beside its own words. */
export type PromptContext = Readonly<{
  flow: Flow;
  language: string;
  evaluate: (expression: Expression) => Value | undefined;
  /** The options that `optionsList` reads out: those the caller can choose now. */
  options?: NodeOf<"menu">["options"];
}>;

/** The clips of a prompt in the call's language, in the order they are played. */
export function promptClips(prompt: Prompt, context: PromptContext): readonly Clip[] {
  return isText(prompt)
    ? wordClips(prompt, context)
    : prompt.flatMap((item) => itemClips(item, context));
}

/** Words alone sound alike for every caller of a language: made once for each flow. */
function wordClips(words: Words, { flow, language }: PromptContext): readonly Clip[] {
  const ofLanguages = knownClips(flow);
  const ofLanguage = ofLanguages.get(language) ?? new Map<Words, readonly Clip[]>();
  ofLanguages.set(language, ofLanguage);
  const clips = ofLanguage.get(words) ?? [textClip({ text: words }, { flow, language })];
  ofLanguage.set(words, clips);
  return clips;
}

const knownClips = makeOncePer((_flow: Flow) => new Map<string, Map<Words, readonly Clip[]>>());

/** The flow's own words for a built-in sentence, or the built-in ones. */
export function phraseClips(key: PhraseKey, context: PromptContext): readonly Clip[] {
  const own = context.flow.phrases?.[key];
  if (own !== undefined) return promptClips(own, context);
  return [speech(builtInPhrase(key, context.language), context.language, context)];
}

/** A sentence as a clip, in the voice the flow gives that language. */
export function speech(
  text: string,
  language: string,
  context: Pick<PromptContext, "flow">,
): Extract<Clip, { type: "speech" }> {
  const voice = context.flow.voices?.[language];
  return { type: "speech", text, language, ...omitUndefined({ voice }) };
}

/** The same for a part of a value of this call, which nobody may read along. */
export function toValueSpeech(
  text: string,
  language: string,
  context: Pick<PromptContext, "flow">,
): Clip {
  return { ...speech(text, language, context), isValue: true };
}

function itemClips(item: PromptItem, context: PromptContext): readonly Clip[] {
  const { flow, language } = context;
  if ("pause" in item) return [{ type: "pause", milliseconds: Math.round(item.pause * 1000) }];
  if ("optionsList" in item) {
    return makeOptionSentences(context.options ?? [], flow, language).map((text) =>
      speech(text, language, context),
    );
  }
  if ("say" in item) {
    const value = context.evaluate(item.value);
    if (value === undefined) return [];
    return spokenValue(item.say, value, language, item.currency).map((text) =>
      toValueSpeech(text, language, context),
    );
  }
  return [textClip(item, context)];
}

function textClip(
  item: Extract<PromptItem, { text: unknown }>,
  context: Pick<PromptContext, "flow" | "language">,
): Clip {
  const { flow, language } = context;
  const first = flow.languages[0] ?? "en";
  const text = localized(item.text, language, first);
  const spokenIn = languageOf(item.text, language, first);
  const promptId =
    item.use === "text" || item.audio === undefined
      ? undefined
      : recordingIn(typeof item.audio === "string" ? { [first]: item.audio } : item.audio, [
          language,
          spokenIn,
        ]);
  if (promptId !== undefined) return { type: "audio", promptId, text, language: spokenIn };
  const voice = item.voice ?? flow.voices?.[spokenIn];
  return { type: "speech", text, language: spokenIn, ...omitUndefined({ voice }) };
}

/** The recording of the first of some languages that has one. */
function recordingIn(
  audio: Readonly<Record<string, string>>,
  languages: readonly string[],
): string | undefined {
  return languages
    .flatMap((language) => [language, language.split("-")[0] ?? language])
    .map((language) => audio[language])
    .find((promptId) => promptId !== undefined);
}

/** The language whose words `localized` picks, so that a fallback is spoken by the right voice. */
function languageOf(
  text: string | Readonly<Record<string, string>>,
  language: string,
  first: string,
): string {
  if (typeof text === "string") return first;
  if (text[language] !== undefined || text[language.split("-")[0] ?? language] !== undefined) {
    return language;
  }
  return text[first] !== undefined ? first : (Object.keys(text)[0] ?? first);
}
