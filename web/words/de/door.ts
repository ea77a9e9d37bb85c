import type { DoorWords } from "../types/doorWords";

/** What is said of the rules that hold before a call is answered, in German. */
export const door: DoorWords = {
  help: "Was mit bestimmten Anrufen geschieht, bevor jemand sie annimmt. Die erste Regel, die zutrifft, zählt; alle anderen Anrufe werden angenommen. Gruppenanrufe und Besprechungen werden abgewiesen, wenn keine Regel sie annimmt.",
  noRules: "Es gibt keine Regel: Jeder Anruf wird angenommen.",
  rules: "Regeln, von oben nach unten",
  rule: (place) => `Regel ${place}`,
  addRule: "Regel",
  onlyWhen: "Nur für bestimmte Anrufe",
  onlyAt: "Nur zu bestimmten Zeiten",
  hoursSay: "Gilt, solange sie sagen",
  says: { open: "geöffnet", closed: "geschlossen, auch an Feiertagen", holiday: "Feiertag" },
  deed: "Was mit dem Anruf geschieht",
  deeds: {
    reject: "Er wird abgewiesen",
    redirect: "Es klingelt woanders",
    answer: "Er wird angenommen",
  },
  reason: "Was das Telefon des Anrufers meldet",
  reasons: { busy: "besetzt", none: "nicht erreichbar", forbidden: "nicht erlaubt" },
  whoRings: "Bei wem es klingelt, bei allen zugleich",
  neverBack:
    "Der Anruf kommt nicht zurück. Setzen Sie eine Gruppe, ein Menü in Teams oder eine Voicemail ans Ende, falls niemand abhebt.",
  targets: {
    person: "Eine Person",
    personsVoicemail: "Die Voicemail von",
    queue: "Eine Gruppe in Teams (Warteschleife)",
    attendant: "Ein Menü in Teams (automatische Telefonzentrale)",
    phone: "Eine Telefonnummer",
    application: "Ein anderer Bot",
  },
  always: "Immer:",
  when: (condition) => `Wenn ${condition}:`,
  hoursAre: (hours, state) => `„${hours}“ sagt: ${state}`,
};
