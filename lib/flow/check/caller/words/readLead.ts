/** What a text says in one breath at its end. */
export function readLead(text: string): string {
  return text.split(/[.!?…;:]\s|\n/u).at(-1) ?? "";
}
