/** The sentences of a text, as a speaker would end them. */
export function splitSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…;:])\s+(?!\p{Ll})/u)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
