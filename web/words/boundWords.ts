import { people as dePeople } from "./de/people";
import { refusals as deRefusals } from "./de/refusals";
import { switches as deSwitches } from "./de/switches";
import { people as enPeople } from "./en/people";
import { refusals as enRefusals } from "./en/refusals";
import { switches as enSwitches } from "./en/switches";
import type { PeopleWords } from "./types/peopleWords";
import type { RefusalWords } from "./types/refusalWords";
import type { SwitchWords } from "./types/switchWords";

/** What the screens say that show what lies around the flows: they are loaded apart, and so are their words. */
export type BoundWords = SwitchWords & PeopleWords & RefusalWords;

/** These words, by language. */
export const boundWords = {
  en: { ...enSwitches, ...enPeople, ...enRefusals },
  de: { ...deSwitches, ...dePeople, ...deRefusals },
} satisfies Readonly<Record<string, BoundWords>>;
