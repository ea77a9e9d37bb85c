import type { PeopleWords } from "../types/peopleWords";

/** What is said of the numbers that callers dial, in German. */
export const entries: PeopleWords["entries"] = {
  dialled: "Nummer",
  dialledHelp:
    "Die Nummer, die Anrufer wählen, mit dem Land: +49 30 555000. Ein * steht für alle anderen Nummern.",
  badDialled:
    "Schreiben Sie eine Nummer mit dem Land, etwa +49 30 555000, oder * für alle anderen Nummern.",
  everyOther: "alle anderen Nummern",
  flow: "Ablauf",
  chooseFlow: "Ablauf wählen",
  version: "Version",
  alwaysLive: "immer die Live-Version",
  alwaysLiveNow: (version) => `immer die Live-Version (jetzt ${version})`,
  fixed: (version) => `immer Version ${version}`,
  fallback: "Wenn der Ablauf ausfällt",
  fallbackHelp:
    "Eine Nummer wie +49 30 555001, die diese Anrufer dann annimmt. Ohne sie hören sie das Besetztzeichen.",
  noFallback: "Besetztzeichen",
  notLive: (flow) => `${flow} ist noch nicht live. Veröffentlichen Sie ihn zuerst.`,
  willHear: (dialled, flow) => `Wer ${dialled} wählt, hört dann „${flow}“.`,
  willHearInstead: (dialled, flow, before) =>
    `Wer ${dialled} wählt, hört dann „${flow}“ statt „${before}“.`,
  staysFixed: "Spätere Versionen erreichen diese Anrufer erst, wenn Sie das hier ändern.",
  runningCalls: "Laufende Anrufe gehen weiter, wie sie begonnen haben.",
  willBeBusy: (dialled) => `Wer ${dialled} wählt, hört dann das Besetztzeichen.`,
  willBeOthers: (dialled, flow) =>
    `Wer ${dialled} wählt, hört dann „${flow}“, wie bei allen anderen Nummern.`,
};
