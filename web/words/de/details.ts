import type { DetailWords } from "../types/detailWords";

/** What is said about one step, in German. */
export const details: DetailWords = {
  prompts: {
    heading: "Was Anrufer hören",
    prompt: "Text",
    greeting: "Begrüßung, einmal",
    again: "Wenn noch einmal gefragt wird",
    noInput: (from) => `Nichts gedrückt, Versuch ${from}`,
    noMatch: (from) => `Falsche Taste, Versuch ${from}`,
    before: "Bevor es klingelt",
    meanwhile: "Gesagt, während es klingelt, immer wieder",
    whisper: "Gesagt zu der Person, die abnimmt",
    topic: "Worum es geht, für die Person, die abnimmt",
    consent: "Zustimmung zur Aufnahme",
    confirm: "Zur Bestätigung",
    filler: "Während Anrufer warten",
    beforeAlert: "Gesagt, bevor jemand angerufen wird",
    alerted: "Gesagt, sobald Leute angerufen werden",
    beforeRoom: "Gesagt, bis der Raum offen ist, immer wieder",
    aloneInRoom: "Gesagt, wenn jemand allein im Raum ist",
    text: "Was Kollegen lesen",
    option: (key) => `Zu Taste ${key}`,
    listen: "Anhören",
    stop: "Anhalten",
    noWords: "kein Text in dieser Sprache",
    pause: (seconds) => `Pause ${seconds} s`,
    value: (name) => `‹${name}›`,
    choices: "alle Möglichkeiten, jede mit ihrer Taste",
    seconds: (seconds) => `${seconds} s`,
  },
  details: {
    keys: "Tasten, die Anrufer drücken können",
    ways: "Wohin es führt",
    usual: "üblich",
    hours: "Öffnungszeiten",
    closedAllDay: "geschlossen",
    holidays: "Feiertage",
    uses: "Verwendet",
    leadsHere: (count) =>
      count === 0
        ? "Kein Schritt führt hierher"
        : count === 1
          ? "1 Schritt führt hierher"
          : `${count} Schritte führen hierher`,
    milestone: "In Berichten gezählt als",
    hidden: "wird nicht vorgelesen",
  },
};
