import { toPlainLetters } from "../../flow/keys/toPlainLetters";

/** Leaves room for what makes a key the only one of its name. */
const longest = 56;

/** A key of our documents out of any name: letters, digits, - and _, a letter first. `Simple Financial queue` is `simpleFinancialQueue`. Pure. */
export function toDocumentKey(name: string, otherwise: string): string {
  const words = letters(name)
    .split(/[^a-zA-Z0-9_-]+/)
    .map((word) => word.replace(/^[_-]+|[_-]+$/g, ""))
    .filter((word) => word !== "");
  const joined = words
    .map((word, index) =>
      index === 0 ? small(word) : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join("");
  if (joined === "") return otherwise;
  return (/^[a-zA-Z]/.test(joined) ? joined : `${otherwise}${joined}`).slice(0, longest);
}

/** Small letters only where accents had to go: camel case stays as it is. */
function letters(name: string): string {
  return Array.from(name)
    .map((character) => (character <= "\u007f" ? character : toPlainLetters(character)))
    .join("");
}

/** `Main` is main, `IRA` and `SimpleIvr` with their capitals stay as they are but for the first. */
function small(word: string): string {
  return /^[A-Z]{2}/.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1);
}
