import type { CalendarWords } from "../types/calendarWords";

/** What is said of opening hours and holidays, in German. */
export const calendar: CalendarWords = {
  calendar: {
    title: "Öffnungszeiten",
    lead: "Wann jemand da ist und welche Tage Feiertage sind. Danach schicken Abläufe ihre Anrufer den einen oder den anderen Weg.",
    whose: "Zeiten von",
    shared: "mehreren Abläufen (gemeinsam)",
    none: "Hier gibt es noch keine Zeiten",
    noneHelp:
      "Öffnen Sie den Ablauf, fügen Sie einen Schritt „Öffnungszeiten“ ein und wählen Sie in seinem Formular eigene Zeiten.",
    noFlowYet: "Es gibt noch keine gemeinsamen Zeiten",
    noFlowYetHelp:
      "Legen Sie welche an, wenn mehrere Abläufe dieselben Zeiten haben. Wählen Sie sie dann in jedem Ablauf.",
    choose: "Zeiten",
    usedBy: (steps) => `Benutzt von: ${steps}`,
    sharedLead: "Jeder Ablauf mit diesen Zeiten folgt ihnen, sobald sie gespeichert sind.",
    addShared: "Gemeinsame Zeiten anlegen",
    sharedName: "Name in Abläufen",
    sharedNameHelp: "Buchstaben und Ziffern ohne Leerzeichen, etwa buero.",
    save: "Speichern",
    saved: "Gespeichert. Neue Anrufe folgen nach wenigen Sekunden.",
    notSaved: "Noch nicht gespeichert",
    inDraft: (flow) =>
      `Änderungen stehen im Entwurf von „${flow}“. Anrufer merken sie, sobald er veröffentlicht ist.`,
    openFlow: (flow) => `„${flow}“ öffnen`,
    onlyToLook: "Sie dürfen diese Zeiten ansehen, aber nicht ändern.",
    sharedOnlyToLook: "Sie dürfen diese Zeiten ansehen. Zum Ändern brauchen Sie die Rolle Operate.",
    openNow: "Jetzt: geöffnet",
    closedNow: "Jetzt: geschlossen",
    holidayNow: (name) => `Jetzt: geschlossen, ${name}`,
    opens: (when) => `öffnet ${when}`,
    closes: (when) => `schließt ${when}`,
    neverChanges: "und das bleibt die nächsten 30 Tage so",
    copyTo: "Kopieren…",
    copyDay: (from, to) => `Zeiten von ${from} auf ${to} kopieren`,
    next: (name, when) => `Nächster: ${name}, ${when}`,
    noneToCome: "Es steht kein Feiertag bevor.",
    noHolidays: "Kein Feiertag in diesem Jahr.",
    year: "Jahr",
    glance: (year, days) =>
      days === 1
        ? `${year} auf einen Blick: 1 Feiertag`
        : `${year} auf einen Blick: ${days} Feiertage`,
    add: "Hinzufügen",
    paste: "Einfügen",
    file: "Aus einer Kalenderdatei",
    removePast: (count) =>
      count === 1 ? "Den vergangenen entfernen" : `Die ${count} vergangenen entfernen`,
    closed: "geschlossen",
    past: "vorbei",
    dayMonth: "Tage nach rechts, Monate nach unten",
    pasteHelp:
      "Ein Feiertag je Zeile, wie er aus einer Tabelle oder Seite kommt: der Name und ein oder zwei Daten. Verstanden werden 24.12.2026, 24/12/2026 und 2026-12-24.",
    pasteLabel: "Feiertage",
    fileHelp:
      "Kalenderdateien enden auf .ics; Feiertage werden oft so angeboten. Was jedes Jahr wiederkehrt, wird für dieses Jahr und die nächsten zwei übernommen.",
    fileLabel: "Kalenderdatei",
    noCalendar: (file) => `${file} ist keine Kalenderdatei. Wählen Sie eine, die auf .ics endet.`,
    tooLarge: (file) => `${file} ist zu groß: höchstens 4 MB.`,
    found: (count) => (count === 1 ? "1 neuer Feiertag" : `${count} neue Feiertage`),
    known: "Alle stehen schon im Kalender.",
    notUnderstood: (line, text) => `Zeile ${line} wurde nicht verstanden: ${text}`,
    leftOut: (names) => `Ausgelassen, weil öfter als einmal im Jahr: ${names}`,
    withoutRoom: (count) =>
      `Für ${count} weitere ist kein Platz: Ein Kalender hat höchstens 200. Entfernen Sie zuerst vergangene.`,
    take: (count) => (count === 1 ? "1 Feiertag hinzufügen" : `${count} Feiertage hinzufügen`),
    cancel: "Abbrechen",
  },
};
