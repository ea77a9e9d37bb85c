import { listKeyMentions } from "./listKeyMentions";

/** The keys that a text asks its hearer to press ("press 5", "drücken Sie die 5"), in English, German, French and Spanish; none in other languages. */
export function findMentionedKeys(text: string, language: string): ReadonlySet<string> {
  return new Set(listKeyMentions(text, language).flatMap(({ keys }) => keys));
}
