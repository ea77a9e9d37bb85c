import type { Flow } from "../../../lib/flow/document/flow";
import type { Prompt, PromptItem } from "../../../lib/flow/document/prompt";
import type { FlowText } from "../texts/flowTexts";
import { readAt } from "./atPath";
import { withAt, type Edit } from "./edit";
import { placeName } from "./placeName";
import { withOwnPhrase } from "./setTextWords";
import { promptParts } from "./setWords";

type ItemWithText = Extract<PromptItem, Readonly<{ text: unknown }>>;

/** Lets callers of a language hear a recording in place of spoken words, or (undefined) the words again. */
export function setRecording(text: FlowText, language: string, promptId: string | undefined): Edit {
  return (document) => {
    const owned =
      text.of.type === "phrase" && promptId !== undefined
        ? withOwnPhrase(document, text.of.phrase)
        : document;
    return {
      document: write(owned, text.path, language, promptId),
      sentence: { did: "changed", what: placeName(document, text.path) },
      path: text.path,
    };
  };
}

function write(document: Flow, path: string, language: string, promptId: string | undefined): Flow {
  const [prompt, index] = placeOf(path);
  const parts = promptParts(readAt(document, prompt) as Prompt | undefined);
  const item = parts[index];
  if (item === undefined || !("text" in item)) return document;
  const changed = withRecording(item, language, promptId, document.languages[0] ?? language);
  const written = parts.with(index, changed);
  // Words alone are written plainly, as they were before there was a recording.
  const isPlain = written.length === 1 && Object.keys(changed).join() === "text";
  return withAt(document, prompt, isPlain ? changed.text : written);
}

/** The prompt that words are written in, and which part of it they are. */
function placeOf(path: string): readonly [prompt: string, index: number] {
  const [, prompt = path, index = "0"] = /^(.*)\.(\d+)\.text$/.exec(path) ?? [];
  return [prompt, Number(index)];
}

function withRecording(
  { audio, use, ...rest }: ItemWithText,
  language: string,
  promptId: string | undefined,
  first: string,
): ItemWithText {
  // What was recorded and is not used in any language does not come back with another recording.
  const before =
    use === "text" || audio === undefined
      ? {}
      : typeof audio === "string"
        ? { [first]: audio }
        : audio;
  const base = language.split("-")[0] ?? language;
  const others = Object.fromEntries(
    Object.entries(before).filter(([one]) => one !== language && one !== base),
  );
  const all = promptId === undefined ? others : { ...others, [language]: promptId };
  return Object.keys(all).length === 0 ? rest : { ...rest, audio: all };
}
