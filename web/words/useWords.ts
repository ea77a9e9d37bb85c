import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Words } from "./words";

/** The words of the page's language, from when they are loaded. */
export const WordsContext = createContext<Words | undefined>(undefined);

/** The words of the page's language, for a component. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new TypeError("Something is shown before its words are loaded.");
  return words;
}
