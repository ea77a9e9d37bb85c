import { calendar as deCalendar } from "./de/calendar";
import { importing as deImporting } from "./de/importing";
import { newFlow as deNewFlow } from "./de/newFlow";
import { people as dePeople } from "./de/people";
import { refusals as deRefusals } from "./de/refusals";
import { switches as deSwitches } from "./de/switches";
import { calendar as enCalendar } from "./en/calendar";
import { importing as enImporting } from "./en/importing";
import { newFlow as enNewFlow } from "./en/newFlow";
import { people as enPeople } from "./en/people";
import { refusals as enRefusals } from "./en/refusals";
import { switches as enSwitches } from "./en/switches";
import type { CalendarWords } from "./types/calendarWords";
import type { ImportWords } from "./types/importWords";
import type { NewFlowWords } from "./types/newFlowWords";
import type { PeopleWords } from "./types/peopleWords";
import type { RefusalWords } from "./types/refusalWords";
import type { SwitchWords } from "./types/switchWords";

/** What the screens say that show what lies around the flows: they are loaded apart, and so are their words. */
export type BoundWords = SwitchWords &
  PeopleWords &
  CalendarWords &
  NewFlowWords &
  ImportWords &
  RefusalWords;

/** These words, by language. */
export const boundWords = {
  en: { ...enSwitches, ...enPeople, ...enCalendar, ...enNewFlow, ...enImporting, ...enRefusals },
  de: { ...deSwitches, ...dePeople, ...deCalendar, ...deNewFlow, ...deImporting, ...deRefusals },
} satisfies Readonly<Record<string, BoundWords>>;
