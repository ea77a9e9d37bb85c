import type { NewFlowWords } from "../types/newFlowWords";

/** What is said where a flow is begun, in German. */
export const newFlow: NewFlowWords = {
  newFlow: {
    title: "Neuer Ablauf",
    name: "Name",
    nameMissing: "Geben Sie ihm einen Namen, etwa den der Firma.",
    from: "Beginnen mit",
    templates: {
      menu: { title: "Ein Menü", help: "Begrüßung und zwei Möglichkeiten: Zeiten und Adresse." },
      mailbox: {
        title: "Zeiten und Postfach",
        help: "Andere Worte, wenn niemand da ist; Anrufer hinterlassen eine Nachricht.",
      },
      languages: {
        title: "Zwei Sprachen",
        help: "Anrufer wählen Deutsch oder Englisch und hören dann ein Menü.",
      },
    },
    noMailbox: "Nachrichten brauchen ein Postfach, und es gibt noch keines.",
    toMailboxes: "Postfächer",
    begin: "Beginnen",
    cancel: "Abbrechen",
  },
  template: {
    mainMenu: "Hauptmenü",
    welcome: "Guten Tag.",
    choices: "Für unsere Öffnungszeiten drücken Sie die 1. Für unsere Adresse drücken Sie die 2.",
    hoursLabel: "Öffnungszeiten",
    hoursTitle: "Öffnungszeiten",
    hoursText: "Wir sind werktags von neun bis siebzehn Uhr da.",
    addressLabel: "Adresse",
    addressTitle: "Adresse",
    addressText: "Sie finden uns am Marktplatz, Hausnummer eins.",
    isOpen: "Ist jemand da?",
    openTitle: "Begrüßung",
    openText: "Guten Tag. Wir sind da und sprechen gerade alle.",
    closedTitle: "Geschlossen",
    closedText: "Guten Tag. Im Moment ist niemand da.",
    messageTitle: "Nachricht",
    consent: "Ihre Nachricht wird aufgezeichnet.",
    messageText:
      "Bitte hinterlassen Sie nach dem Ton Ihren Namen, Ihre Nummer und Ihre Nachricht. Drücken Sie danach die Rautetaste.",
    thanksTitle: "Verabschiedung",
    thanks: "Vielen Dank für Ihren Anruf. Auf Wiederhören.",
    languageTitle: "Wahl der Sprache",
    languageText: "Für Deutsch drücken Sie die 1. For English, press 2.",
    languageName: "Englisch",
  },
};
