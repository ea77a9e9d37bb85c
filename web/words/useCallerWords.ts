import { callers as de } from "./de/callers";
import { callers as en } from "./en/callers";
import type { CallerWords } from "./types/callerWords";
import { useWords } from "./useWords";

const languages = { en, de };

/** What is said where one sees who calls, and what callers left: it is loaded with those screens. */
export function useCallerWords(): CallerWords {
  return languages[useWords().tag];
}
