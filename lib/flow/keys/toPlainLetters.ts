/** A text in small letters without accents: é is e, ß is ss, ø is o, æ is ae. Other characters stay. Pure. */
export function toPlainLetters(text: string): string {
  return Array.from(text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, ""))
    .map((character) => undividedLetters[character] ?? character)
    .join("");
}

/** Letters that Unicode does not divide into a plain letter and an accent. */
export const undividedLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};
