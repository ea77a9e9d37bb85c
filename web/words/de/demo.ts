import type { DemoWords } from "../types/demoWords";

/** What the page says on which anybody calls a menu, in German. */
export const demo: DemoWords = {
  demo: {
    title: "Rufen Sie ein Telefonmenü an",
    lead: "Ein offenes Telefonmenü für Microsoft Teams. Es läuft in dieser Seite: Nichts wird installiert, bei niemandem klingelt es, und nichts verlässt Ihren Browser.",
    which: "Wen Sie anrufen",
    flows: {
      shop: "Bestellungen, Leute nach Namen",
      clinic: "Deutsch und Englisch",
      bank: "PIN, Kontostand, Karte gestohlen",
      contoso: "Eine kleine Zentrale",
    },
    hints: {
      shop: "Versuchen Sie 1 und eine Bestellung: 1234567#. Oder 3 und die Buchstaben von „Carter“: 227#.",
      clinic: "Versuchen Sie 1 für Deutsch, dann 1 für einen Termin.",
      bank: "Versuchen Sie 2, die Kundennummer 2041603524, 1 und die PIN 4321#.",
      contoso: "Versuchen Sie 1 für den Verkauf oder 4 für eine Nachricht.",
    },
    phone: "Telefon",
    when: "Sie rufen an",
    breaks: "Etwas kaputt machen",
    breaksLater:
      "Wählen Sie erst. Dann sehen Sie, wie Anrufern geholfen wird, wenn etwas schiefgeht.",
    breaksNow: "Machen Sie etwas kaputt, während Sie telefonieren.",
    troubles: {
      lostNews: {
        title: "Eine Meldung verlieren",
        help: "Was Teams dem Menü als Nächstes sagt, kommt nie an",
      },
      failedTransfer: {
        title: "Ein Verbinden scheitern lassen",
        help: "Wo es als Nächstes klingelt, ist besetzt",
      },
    },
    hold: { title: "Das Gespräch halten", help: "Bis Sie noch einmal drücken" },
    isHeld: "Das Gespräch wird gehalten: Das Menü wartet auf Sie.",
    isComing: "Bei nächster Gelegenheit geht es schief.",
    isLost:
      "Verloren. Das Menü macht nach seiner eigenen Uhr weiter, und niemand bleibt in der Stille.",
    behind: "Hinter dem Gespräch",
    behindHelp: "← Teams sagt dem Menü etwas, → das Menü bittet um etwas, ● wo das Gespräch steht",
    behindEmpty: "Sobald Sie wählen, sehen Sie hier, was hin- und hergeht.",
    kinds: {
      told: "Teams sagt:",
      asked: "Das Menü bittet um:",
      stands: "Das Gespräch steht bei:",
      lost: "Unterwegs verloren:",
    },
  },
};
