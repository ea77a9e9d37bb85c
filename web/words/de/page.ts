import type { PageWords } from "../types/pageWords";

/** What the editor says on every screen, and in the list of flows, in German. */
export const page: PageWords = {
  product: "Anrufmenüs",
  languageName: "Deutsch",
  chooseLanguage: "Sprache dieser Seite",
  signedInAs: (name) => `Angemeldet als ${name}`,
  you: "Sie",
  loading: "Einen Moment…",
  retry: "Noch einmal versuchen",
  close: "Schließen",
  reports: "Berichte",
  back: "Zurück zu allen Abläufen",
  failed: {
    signIn: "Sie sind nicht mehr angemeldet",
    signInRemedy:
      "Öffnen Sie die Adresse, die beim Start des Programms angezeigt wurde, oder bitten Sie um eine neue.",
    noConnection: "Es gibt keine Verbindung",
    noConnectionRemedy:
      "Was Sie sehen, kann veraltet sein. Prüfen Sie Ihr Netz und versuchen Sie es noch einmal.",
    notFound: "Hier ist nichts",
    notFoundRemedy: "Vielleicht wurde es umbenannt oder gelöscht.",
    stale: "Jemand anderes hat es geändert",
    staleRemedy: "Sehen Sie es sich neu an und versuchen Sie es dann noch einmal.",
    other: "Das hat nicht geklappt",
  },
  flows: {
    title: "Abläufe",
    lead: "Jeder Ablauf ist ein Menü, das Anrufer hören. Öffnen Sie einen, um ihn anzusehen und auszuprobieren, ohne jemanden anzurufen.",
    search: "Abläufe suchen",
    name: "Name",
    answers: "Nimmt an",
    live: "Live",
    changed: "Zuletzt geändert",
    version: (version) => `v${version}`,
    notLive: "nicht live",
    noNumber: "noch keine Nummer",
    everyOther: "alle anderen Nummern",
    changedBy: (when, who) => `${when} von ${who}`,
    none: "Es gibt noch keinen Ablauf",
    noneHelp: "Ein Ablauf erscheint hier, sobald einer gespeichert ist.",
    noHit: (words) => `Kein Ablauf passt zu „${words}“`,
    count: (count) => (count === 1 ? "1 Ablauf" : `${count} Abläufe`),
  },
};
