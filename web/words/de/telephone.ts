import type { TelephoneWords } from "../types/telephoneWords";

/** What the telephone says that calls the running app, in German. */
export const telephone: TelephoneWords = {
  telephone: {
    title: "Telefon",
    lead: "Ein echter Anruf bei dem, was auf diesem Computer läuft. Draußen wird niemand angerufen.",
    to: "Angerufene Nummer",
    from: "Anruf von",
    empty: "Wählen Sie, und hören Sie zu. Schalten Sie den Ton ein.",
    nobodyAnswers: "Kein Ablauf nimmt diese Nummer an.",
    noAnswer: "Das Telefonnetz dieses Computers antwortet nicht. Läuft das Programm noch?",
    wordless: "(Ton ohne Worte)",
    microphone: "Mit meinem Mikrofon sprechen",
    noMicrophone: "Es gibt kein Mikrofon, oder diese Seite darf es nicht benutzen.",
    loudness: "Wie laut Sie sind",
    speak: "3 s sprechen",
    phases: {
      ringing: "es klingelt…",
      talking: "verbunden",
      recording: "● Aufnahme",
      transferring: "es wird verbunden…",
      ended: "Anruf beendet",
    },
    notes: {
      ringing: () => "Es klingelt.",
      answered: () => "Der Anruf ist angenommen.",
      transferring: (who) => `Es wird verbunden mit ${who}.`,
      notReached: (why) => `Nicht erreicht: ${why}.`,
      recorded: () => "Die Aufnahme ist zu Ende.",
    },
    ends: {
      callerHungUp: "Sie haben aufgelegt.",
      hungUpByApp: "Die andere Seite hat aufgelegt.",
      transferred: "Sie wurden verbunden.",
      unanswered: "Niemand hat abgenommen.",
      rejected: "Der Anruf wurde abgelehnt.",
      keepAliveExpired: "Die Leitung ist tot.",
    },
  },
};
