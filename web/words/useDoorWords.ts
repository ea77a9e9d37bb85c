import { door as de } from "./de/door";
import { door as en } from "./en/door";
import type { DoorWords } from "./types/doorWords";
import { useWords } from "./useWords";

const languages = { en, de };

/** What is said of the door: it is loaded with the screens that say it. */
export function useDoorWords(): DoorWords {
  return languages[useWords().tag];
}
