/** The first listed word that is in what was said, as a whole word or words, whatever the case; undefined when none is. Pure. */
export function findUrgentWord(said: string, listed: readonly string[]): string | undefined {
  const spoken = ` ${toWords(said)} `;
  return listed.find((word) => toWords(word) !== "" && spoken.includes(` ${toWords(word)} `));
}

/** Letters and digits alone, with one space between words: transcriptions punctuate as they please. */
function toWords(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ");
}
