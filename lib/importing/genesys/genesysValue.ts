import type { Prompt, PromptItem } from "../../flow/document/prompt";
import { toLanguage } from "../draft/toLanguage";
import { toPrompt } from "../draft/toPrompt";
import { joinWords, toSoundWords } from "../freeswitch/toSoundWords";
import type { ForeignPart } from "../source/foreignPart";
import type { Reader } from "../source/makeReader";
import type { GenesysFlow } from "./genesysFlow";
import { parseAudio } from "./parseAudio";

/** What a setting holds: a literal, the name of a thing, or nothing. Expressions have no fixed value. */
export function readLiteral(part: ForeignPart | undefined, reader: Reader): string | undefined {
  if (part === undefined) return undefined;
  const lit = reader.part(part, "lit");
  return (
    reader.value(part) ?? reader.text(lit) ?? reader.text(lit, "name") ?? reader.text(part, "name")
  );
}

/** A duration of a setting in seconds, and where its number is written. */
export function readDuration(
  part: ForeignPart | undefined,
  reader: Reader,
): Readonly<{ part: ForeignPart; divisor: number }> | undefined {
  const lit = reader.part(part, "lit") ?? part;
  for (const [unit, divisor] of [
    ["ms", 1000],
    ["seconds", 1],
    ["minutes", 1 / 60],
  ] as const) {
    const found = reader.part(lit, unit);
    if (found !== undefined) return { part: found, divisor };
  }
  return undefined;
}

/** What is said: text to speech, perhaps by language, or a prompt by name. Undefined where nothing is. */
export function readAudio(part: ForeignPart | undefined, flow: GenesysFlow): Prompt | undefined {
  const { reader, notes } = flow.context;
  if (part === undefined) return undefined;
  const items = [
    ...reader.named(part, "tts").flatMap((tts) => wordsOf(tts, flow)),
    ...workedOut(reader.part(part, "exp"), flow),
  ];
  const name =
    readLiteral(reader.part(part, "prompt"), reader) ?? reader.text(part, "prompt", "name");
  if (items.length === 0 && name !== undefined) {
    notes.undecided(
      part,
      `The prompt “${name}” is not part of the file: its words are made from its name. Write them, or upload the recording.`,
    );
    items.push({ text: joinWords([toSoundWords(name.replace(/^Prompt\./, ""), new Map())]) });
  }
  const { prompt, isCut } = toPrompt(items);
  if (isCut)
    notes.undecided(
      part,
      "The text has more parts than a prompt may have; the last ones were left out.",
    );
  return prompt;
}

/** Text to speech: a text, a text by language, or a template that somebody fills in. */
function wordsOf(
  tts: ForeignPart,
  { context: { reader, notes } }: GenesysFlow,
): readonly PromptItem[] {
  const words = (reader.value(tts) ?? reader.text(tts, "lit") ?? "").trim();
  if (/^\{\{.*\}\}$/.test(words)) {
    notes.undecided(
      tts,
      `The words are filled in by a template (${words}), so they are not in the file. Write what callers should hear.`,
    );
    return [];
  }
  if (words !== "") return [{ text: words }];
  const texts = tts.parts.flatMap((one) => {
    const [language, text] = [toLanguage(one.name), reader.value(one)];
    return language === undefined || text === undefined || text.trim() === ""
      ? []
      : [[language, text.trim().slice(0, 1000)] as const];
  });
  return texts.length === 0 ? [] : [{ text: Object.fromEntries(texts) }];
}

/** An expression: its literal words and pauses; the rest is told. */
function workedOut(
  part: ForeignPart | undefined,
  { context: { reader, notes } }: GenesysFlow,
): readonly PromptItem[] {
  const expression = reader.value(part);
  if (part === undefined || expression === undefined) return [];
  const { items, lost } = parseAudio(expression);
  if (lost.length > 0) {
    notes.undecided(
      part,
      `Nobody knows before the call what ${lost.map((piece) => `“${piece}”`).join(", ")} says, so it was left out. Write what callers should hear.`,
    );
  }
  return items;
}

/** Words for a step that must say something and does not. */
export function readAudioOr(
  part: ForeignPart | undefined,
  owner: ForeignPart,
  name: string,
  flow: GenesysFlow,
): Prompt {
  const found = readAudio(part, flow);
  if (found !== undefined) return found;
  flow.context.notes.undecided(
    part ?? owner,
    "It says nothing that is known here, so its name is said. Write what callers should hear.",
    name,
  );
  return joinWords([toSoundWords(name === "" ? "announcement" : name, new Map())]);
}
