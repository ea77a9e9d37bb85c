import type { ImportWords } from "../types/importWords";

/** What is said in German where a menu of another system is brought over. */
export const importing: ImportWords = {
  importing: {
    title: "Aus einem anderen System holen",
    help: "Menüs von FreeSWITCH, Twilio Studio, Amazon Connect, Genesys Cloud und aus Teams lassen sich herüberholen. Speichern Sie dort eines als Datei und wählen Sie sie hier. Live ist nichts, bevor Sie es veröffentlichen.",
    choose: "Datei, höchstens 4 MB",
    tooLarge:
      "Diese Datei ist größer als 4 MB. Speichern Sie ein einzelnes Menü und wählen Sie dieses.",
    failed: "Diese Datei ließ sich nicht lesen. Wählen Sie sie noch einmal.",
    unknown:
      "In dieser Datei war kein Menü. Wählen Sie die Datei so, wie das andere System sie geschrieben hat.",
    systems: {
      freeswitch: "FreeSWITCH",
      studio: "Twilio Studio",
      connect: "Amazon Connect",
      genesys: "Genesys Cloud",
      teams: "Teams",
    },
    found: (system, names) => `Aus ${system}: ${names}.`,
    needed: "Braucht Sie, bevor Anrufer es hören (auf Englisch)",
    dropped: "Hat hier kein Gegenstück und fehlt (auf Englisch)",
    changed: "Ist hier anders (auf Englisch)",
    kept: (count) => `Alles andere ist übernommen: ${count} ${count === 1 ? "Teil" : "Teile"}.`,
    more: (count) => `und ${count} weitere`,
    take: (count) => (count === 1 ? "Entwurf anlegen" : `${count} Entwürfe anlegen`),
    cancel: "Abbrechen",
  },
};
