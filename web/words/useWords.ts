import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { en } from "./en";
import type { Words } from "./words";

/** The words of the page's language. */
export const WordsContext = createContext<Words>(en);

/** The words of the page's language, for a component. */
export function useWords(): Words {
  return useContext(WordsContext);
}
