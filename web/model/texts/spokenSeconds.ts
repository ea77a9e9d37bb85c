/** How fast speech is: characters a second, as the checks have it. */
const charactersPerSecond = 15;

/** How long words take to be spoken, about. Pure. */
export function spokenSeconds(words: string): number {
  return words.length / charactersPerSecond;
}
