import { keys as de } from "./de/keys";
import { keys as en } from "./en/keys";
import type { KeyWords } from "./types/keyWords";
import { useWords } from "./useWords";

const languages = { en, de };

/** What is said of keys of the keyboard: it is loaded with what says it. */
export function useKeyWords(): KeyWords {
  return languages[useWords().tag];
}
