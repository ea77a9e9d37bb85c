/** The same text with a capital at its beginning. */
export function toCapital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
