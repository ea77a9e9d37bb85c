import { telephone as de } from "./de/telephone";
import { telephone as en } from "./en/telephone";
import type { TelephoneWords } from "./types/telephoneWords";
import { useWords } from "./useWords";
import type { Words } from "./words";

const languages = { en, de };

/** The words of the page, and what the telephone says: that is loaded with its screen. */
export function useTelephoneWords(): Words & TelephoneWords {
  const words = useWords();
  return { ...words, ...languages[words.tag] };
}
