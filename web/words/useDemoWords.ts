import { demo as de } from "./de/demo";
import { demo as en } from "./en/demo";
import type { DemoWords } from "./types/demoWords";
import { useWords } from "./useWords";
import type { Words } from "./words";

const languages = { en, de };

/** The words of the page, and what the page says on which anybody calls a menu. */
export function useDemoWords(): Words & DemoWords {
  const words = useWords();
  return { ...words, ...languages[words.tag] };
}
