import { undividedLetters } from "../../lib/flow/keys/toPlainLetters";

/** Text as flite can read it: without accents, typographic marks or scripts it has no sounds for. Empty when nothing is left to say. */
export function toPlainEnglish(text: string): string {
  const plain = text
    .replace(/[\u{2018}-\u{201b}]/gu, "'")
    .replace(/[\u{201c}-\u{201f}\u{ab}\u{bb}]/gu, " ")
    .replace(/[\u{2013}\u{2014}\u{2026}]/gu, ", ")
    .replace(/[ßæœøłđðþ€£&]/giu, (character) => spellings[character.toLowerCase()] ?? " ")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^ -~]/gu, " ")
    .replace(/[<>\\^_`{|}~]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return /[A-Za-z0-9]/.test(plain) ? plain : "";
}

const spellings: Readonly<Record<string, string>> = {
  ...undividedLetters,
  "€": " euros ",
  "£": " pounds ",
  "&": " and ",
};
