/** A number that a foreign document writes as text; the text where it is none. Pure. */
export function toNumber(text: string): number | string {
  return /^\s*-?\d{1,15}(?:\.\d{1,9})?\s*$/.test(text) ? Number(text) : text;
}
