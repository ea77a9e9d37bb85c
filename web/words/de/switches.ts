import type { SwitchWords } from "../types/switchWords";

/** What is said of switches, in German. */
export const switches: SwitchWords = {
  switches: {
    title: "Schalter",
    lead: "Ein Schalter schickt Anrufer sofort einen anderen Weg: bei Sturm, Betriebsversammlung oder Räumung. Neue Anrufe folgen ihm nach wenigen Sekunden.",
    none: "Es gibt noch keinen Schalter",
    noneHelp:
      "Legen Sie einen an und geben Sie ihm einen Namen. Öffnen Sie dann einen Ablauf, wählen Sie einen Schritt mit Öffnungszeiten und lassen Sie ihn dem Schalter folgen.",
    noneHelpOthers: "Bitten Sie jemanden aus der Verwaltung, einen anzulegen.",
    on: "Ein",
    onUntil: (when) => `Ein bis ${when}`,
    off: "Aus",
    turnOn: "Einschalten",
    turnOff: "Ausschalten",
    howLong: "Wie lange",
    howLongOf: (name) => `Wie lange ${name} eingeschaltet bleibt`,
    untilOff: "bis ihn jemand ausschaltet",
    oneHour: "für eine Stunde",
    today: "bis heute um Mitternacht",
    tomorrow: "bis morgen, 08:00",
    until: (when) => `bis ${when}`,
    ownTime: "bis zu einer anderen Zeit…",
    untilWhen: "Bis wann",
    thrown: (who, when) => `Zuletzt von ${who}, ${when}`,
    neverThrown: "Noch nie benutzt",
    turnedOn: (name) => `${name} ist ein.`,
    turnedOff: (name) => `${name} ist aus.`,
    onlyToLook: "Sie dürfen Schalter ansehen. Zum Benutzen brauchen Sie die Rolle Operate.",
    notInPast: "Diese Zeit ist schon vorbei. Wählen Sie eine spätere.",
    add: "Schalter anlegen",
    name: "Name",
    nameHelp:
      "Unter diesem Namen kennen ihn die Abläufe: Buchstaben und Ziffern, keine Leerzeichen, etwa sturm.",
    badName:
      "Ein Name hat Buchstaben, Ziffern, - und _, beginnt mit einem Buchstaben und hat keine Leerzeichen.",
    taken: (name) => `Einen Schalter namens ${name} gibt es schon.`,
    remove: (name) => `${name} entfernen`,
  },
};
