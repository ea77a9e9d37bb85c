/** The words of a text, numbers and what is written as “p.m.” among them. */
export function listWords(text: string): readonly string[] {
  return text.match(/(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}
