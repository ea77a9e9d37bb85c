import { canary as de } from "./de/canary";
import { canary as en } from "./en/canary";
import type { CanaryWords } from "./types/canaryWords";
import { useWords } from "./useWords";

const languages = { en, de };

/** What is said of a version that some callers try: it is loaded with the screens that say it. */
export function useCanaryWords(): CanaryWords {
  return languages[useWords().tag];
}
