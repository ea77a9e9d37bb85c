import { boundWords, type BoundWords } from "./boundWords";
import { de } from "./de";
import { useWords } from "./useWords";

/** The words of screens around the flows in the page's language, for a component. */
export function useBoundWords(): BoundWords {
  return useWords() === de ? boundWords.de : boundWords.en;
}
