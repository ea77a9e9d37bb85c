import type { WordsChange } from "../texts/readWords";
import type { Edit } from "./edit";
import { setTextWords } from "./setTextWords";

/** Takes words over from a table, as one change. */
export function takeWords(changes: readonly WordsChange[]): Edit {
  return (document) => ({
    document: changes.reduce(
      (changed, { text, language, after }) => setTextWords(text, language, after)(changed).document,
      document,
    ),
    sentence: { did: "words", what: document.name },
    path: changes[0]?.text.path ?? "",
  });
}
