/** Shorter is an extension, a price or a year; longer than any number there is: ITU-T E.164. */
const fewestDigits = 7;
const mostDigits = 15;

const date = /\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}\/\d{1,2}\/\d{4})\b/g;
const digits = /\+?\(?\d(?:[\s\-./()]{0,3}\d){5,}/g;

/** The number to call back that was said in a message, as it was written down; the last where there are several, as people repeat themselves. Undefined where none was said. Pure. */
export function findSaidNumber(said: string): string | undefined {
  const found = said.replace(date, " ").match(digits) ?? [];
  return found
    .map((number) => number.trim())
    .findLast((number) => {
      const count = number.replace(/\D/g, "").length;
      return count >= fewestDigits && count <= mostDigits;
    });
}
