import { toPlainLetters } from "../keys/toPlainLetters";
import type { SpokenLanguage } from "./spokenLanguage";

/** A text letter by letter and digit by digit; digits in pairs where asked for (an odd one first). What has no name is left out; what is too long ends with "and so on". */
export function spell(
  text: string,
  language: SpokenLanguage,
  digits: "single" | "pairs",
): readonly string[] {
  const runs =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/\d+|\D+/g) ?? [];
  const clips = runs.flatMap((run) => {
    if (!/^\d/.test(run)) return Array.from(run).flatMap((one) => nameCharacter(one, language));
    return digits === "single" ? spellDigits(run, language) : spellPairs(run, language);
  });
  return findLongestSpoken(clips, language);
}

/** Everything that `spell` returns. */
export function spellClips(
  language: SpokenLanguage,
  digits: "single" | "pairs",
): readonly string[] {
  const { digits: names, characters, andSoOn } = language;
  const pairs = names.flatMap((one) => names.map((other) => `${one} ${other}`));
  return [...names, ...Object.values(characters), andSoOn, ...(digits === "pairs" ? pairs : [])];
}

/** Each digit for itself. */
export function spellDigits(digits: string, language: SpokenLanguage): readonly string[] {
  return Array.from(digits).flatMap((digit) => language.digits[Number(digit)] ?? []);
}

function spellPairs(digits: string, language: SpokenLanguage): readonly string[] {
  return splitInPairs(digits).map((group) => spellDigits(group, language).join(" "));
}

/** Digits two by two; an odd one comes first. */
export function splitInPairs(digits: string): readonly string[] {
  const odd = digits.length % 2;
  return [digits.slice(0, odd), ...(digits.slice(odd).match(/\d\d/g) ?? [])].filter(
    (group) => group !== "",
  );
}

function nameCharacter(character: string, { characters }: SpokenLanguage): readonly string[] {
  if (Object.hasOwn(characters, character)) return [characters[character] ?? ""];
  return Array.from(toPlainLetters(character)).flatMap((letter) =>
    Object.hasOwn(characters, letter) ? [characters[letter] ?? ""] : [],
  );
}

/** Graph takes at most 20 prompts in one request: https://learn.microsoft.com/graph/api/call-playprompt */
const mostClips = 20;

/** Clips as they are when they fit into one request; else their beginning and "and so on", so that nobody takes a part for the whole. */
export function findLongestSpoken(
  clips: readonly string[],
  { andSoOn }: SpokenLanguage,
): readonly string[] {
  return clips.length <= mostClips ? clips : [...clips.slice(0, mostClips - 1), andSoOn];
}
