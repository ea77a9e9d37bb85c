import type { Prompt, PromptItem } from "../../flow/document/prompt";
import { toPrompt } from "../draft/toPrompt";
import type { ImportContext } from "../importContext";
import { reportUnread } from "../reportUnread";
import { descendants } from "../source/descendants";
import type { ForeignPart } from "../source/foreignPart";
import { parseXml } from "../source/parseXml";
import { toBaseName, joinWords, toSoundWords } from "./toSoundWords";

/** What callers hear: sound files, phrases and texts, as prompts. */
export type Sounds = Readonly<{
  /** The prompt of a sound attribute such as `phrase:welcome`, `say:Hello` or a file; undefined where it is silent. */
  prompt: (sound: ForeignPart | undefined) => Prompt | undefined;
  /** False where the words are only made from the name of a phrase or a recording. */
  isKnown: (sound: ForeignPart | undefined) => boolean;
  /** Reports the phrases that no menu used, and what of the companions nobody understood. */
  finish: () => void;
}>;

/** Reads the phrases of a document and of its companions: phrase macros (`conf/lang/...`) and lists of recordings (`phrase_en.xml`). */
export function makeSounds(root: ForeignPart, context: ImportContext): Sounds {
  const { reader, notes } = context;
  const companions = context.companions.flatMap(({ name, text }) => {
    const { root: found, problems } = parseXml(text, name);
    for (const problem of problems) notes.dropped({ ...problem, name }, problem.message);
    return found === undefined ? [] : [found];
  });
  const macros = new Map<string, ForeignPart>();
  const recorded = new Map<string, string>();
  for (const part of [root, ...companions].flatMap((one) => [...descendants(one)])) {
    if (part.name === "macro") addMacro(part, macros, context);
    if (part.name === "prompt") {
      const [file, words] = [reader.text(part, "filename"), reader.text(part, "phrase")];
      if (file !== undefined && words !== undefined) recorded.set(toBaseName(file), words);
      reader.skip(part);
    }
  }
  const used = new Set<string>();
  return {
    prompt: (sound) => {
      const text = reader.value(sound)?.trim() ?? "";
      if (sound === undefined || text === "") return undefined;
      const phrase = /^phrase:([^:]*)/.exec(text)?.[1];
      const macro = phrase === undefined ? undefined : macros.get(phrase);
      if (phrase !== undefined) used.add(phrase);
      const items =
        macro === undefined
          ? soundItems(sound, text, recorded, context)
          : macroItems(sound, macro, recorded, context);
      const { prompt, isCut } = toPrompt(items);
      if (isCut)
        notes.undecided(
          sound,
          `“${text}” has more parts than a prompt may have; the last ones were left out.`,
        );
      return prompt;
    },
    isKnown: (sound) => {
      const text = sound?.value?.trim() ?? "";
      const phrase = /^phrase:([^:]*)/.exec(text)?.[1];
      if (phrase !== undefined) return macros.has(phrase);
      return text.startsWith("say:") || recorded.has(toBaseName(text));
    },
    finish: () => {
      for (const [name, macro] of macros) {
        if (used.has(name)) continue;
        notes.harmless(
          macro,
          `No menu here uses the phrase “${name}”, so it was left out.`,
          `macro ${name}`,
        );
        reader.skip(macro);
      }
      for (const companion of companions) reportUnread(companion, reader, notes);
    },
  };
}

function addMacro(
  macro: ForeignPart,
  macros: Map<string, ForeignPart>,
  { reader, notes }: ImportContext,
): void {
  const name = reader.text(macro, "name") ?? "";
  if (!macros.has(name)) {
    macros.set(name, macro);
    return;
  }
  notes.dropped(
    macro,
    `The phrase “${name}” is there twice; the first one counts.`,
    `macro ${name}`,
  );
  reader.skip(macro);
}

function soundItems(
  sound: ForeignPart,
  text: string,
  recorded: ReadonlyMap<string, string>,
  { notes }: ImportContext,
): readonly PromptItem[] {
  const spoken = /^say:(?:[a-z_]+:[^:]*:)?([^]*)$/.exec(text)?.[1];
  if (spoken !== undefined) return [{ text: spoken.trim() }];
  const pause = silenceOf(text);
  if (pause !== undefined) return [pause];
  const phrase = /^phrase:([^:]*)/.exec(text)?.[1];
  const words = joinWords([toSoundWords(phrase ?? text, recorded)]);
  const isKnown = phrase === undefined && recorded.has(toBaseName(text));
  notes.undecided(
    sound,
    phrase === undefined
      ? `The recording ${text} is not part of the file: its words are ${isKnown ? "read out instead" : "made from its name"}. Check them, or upload the recording.`
      : `The phrase “${phrase}” is in none of the files: its words are made from its name. Give the file with its phrases, or write them.`,
  );
  return [{ text: words }];
}

function macroItems(
  sound: ForeignPart,
  macro: ForeignPart,
  recorded: ReadonlyMap<string, string>,
  { reader, notes }: ImportContext,
): readonly PromptItem[] {
  const name = reader.text(macro, "name") ?? "";
  const pause = reader.text(macro, "pause");
  const [input] = reader.named(macro, "input");
  reader.text(input, "pattern");
  const actions = reader.named(reader.part(input, "match"), "action");
  const items: PromptItem[] = [];
  let pieces: string[] = [];
  let guessed = 0;
  const flush = () => {
    if (pieces.length > 0) items.push({ text: joinWords(pieces) });
    pieces = [];
  };
  for (const action of actions) {
    const [does, holds] = [reader.text(action, "function"), reader.text(action, "data") ?? ""];
    const silence = silenceOf(holds);
    if (does === "play-file" && silence === undefined) {
      pieces.push(toSoundWords(holds, recorded));
      if (!recorded.has(toBaseName(holds))) guessed += 1;
    } else if (does === "speak-text") pieces.push(holds);
    else if (silence !== undefined) {
      flush();
      items.push(silence);
    } else
      notes.dropped(
        action,
        `“${does ?? ""} ${holds}” of the phrase “${name}” has no equivalent here and was left out.`,
      );
  }
  flush();
  const gaps =
    pause === undefined
      ? ""
      : ` The pauses of ${pause} ms between the recordings are those of the voice now.`;
  if (guessed > 0) {
    notes.undecided(
      sound,
      `The phrase “${name}” plays ${guessed} recordings that are not part of the file: their words are made from their names. Check them.${gaps}`,
    );
  } else notes.kept(sound, `The phrase “${name}” is spoken.${gaps}`);
  return items;
}

/** Silence between recordings, as a pause of up to ten seconds. */
function silenceOf(text: string): PromptItem | undefined {
  const milliseconds = /^(?:silence_stream:\/\/|sleep\()(\d{1,7})/.exec(text)?.[1];
  if (milliseconds === undefined) return undefined;
  return { pause: Math.min(10, Math.max(0.1, Number(milliseconds) / 1000)) };
}
