/** A name in quotation marks, cut where it would fill the line. */
export function quote(word: string): string {
  return `“${word.length > 80 ? `${word.slice(0, 79)}…` : word}”`;
}

/** "one, two and three". */
export function list(words: readonly string[], conjunction: "and" | "or" = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1) ?? ""}`;
}

/** "3 keys", "1 key". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
