/** What a text says in one breath before a place, and after another. */
export function readLead(text: string, from: number, to: number): string {
  return (
    text
      .slice(from, to)
      .split(/[.!?…;:]\s|\n/u)
      .at(-1) ?? ""
  );
}
