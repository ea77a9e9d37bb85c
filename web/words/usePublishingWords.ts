import { publishing as de } from "./de/publishing";
import { publishing as en } from "./en/publishing";
import type { PublishingWords } from "./types/publishingWords";
import { useWords } from "./useWords";

const languages = { en, de };

/** What is said where something is published or brought back: it is loaded with the screens that say it. */
export function usePublishingWords(): PublishingWords {
  return languages[useWords().tag];
}
