import { outgoing as de } from "./de/outgoing";
import { outgoing as en } from "./en/outgoing";
import type { OutgoingWords } from "./types/outgoingWords";
import { useWords } from "./useWords";

const languages = { en, de };

/** What is said of calls that are placed with a flow: it is loaded when somebody opens that part of a form. */
export function useOutgoingWords(): OutgoingWords {
  return languages[useWords().tag];
}
