import type { EditWords } from "../types/editWords";

/** What was done to a flow, and how it is saved and published, in German. */
export const edits: EditWords = {
  edits: {
    changed: (what) => `${what}: geändert`,
    cleared: (what) => `${what}: geleert`,
    words: (what) => `${what}: Worte geändert`,
    added: (what) => `${what}: hinzugefügt`,
    removed: (what) => `${what}: entfernt`,
    moved: (what) => `${what}: Reihenfolge geändert`,
    stepAdded: (what) => `Schritt hinzugefügt: ${what}`,
    stepCopied: (what) => `Schritt kopiert: ${what}`,
    stepRemoved: (what) => `Schritt entfernt: ${what}`,
    fixed: (what) => `${what}: behoben`,
    merged: (what) => `${what}: zusammengeführt`,
    broughtBack: (what) => `${what}: Ihre Änderungen wieder eingesetzt`,
    testKept: (what) => `Test behalten: ${what}`,
    testRemoved: (what) => `Test entfernt: ${what}`,
    nothing: (what) => `${what}: nichts geändert`,
  },
  draft: {
    undo: "Rückgängig",
    redo: "Wiederholen",
    undoOf: (what) => `Rückgängig: ${what}`,
    redoOf: (what) => `Wiederholen: ${what}`,
    undone: (what) => `Rückgängig gemacht: ${what}`,
    redone: (what) => `Wiederholt: ${what}`,
    saved: (time) => `Gespeichert ${time}`,
    saving: "Wird gespeichert…",
    notYet: "Noch nicht gespeichert",
    notSaved: (why) => `Nicht gespeichert: ${why}`,
    keptHere: "Es ist auf diesem Computer aufgehoben.",
    onlyHere: "Dieser Browser hebt nichts auf: Lassen Sie die Seite offen, bis gespeichert ist.",
    readOnly: "Sie können alles ansehen, aber nichts ändern.",
    somebody: "Jemand",
    changedMeanwhile: (who) => `${who} hat hier auch etwas geändert.`,
    takeOver: "Übernehmen",
    conflicts: (count) =>
      count === 1
        ? "Sie und jemand anderes haben eine Sache verschieden geändert"
        : `Sie und jemand anderes haben ${count} Dinge verschieden geändert`,
    conflictsHelp:
      "Wählen Sie, was gelten soll. Vorher wird nichts gespeichert, und Sie können es rückgängig machen.",
    mine: "Meins",
    theirs: "Das andere",
    noMore: "entfernt",
    unreadable: "Dieser Entwurf lässt sich nicht zeigen",
    unreadableHelp:
      "Etwas Gespeichertes hat eine Form, die diese Seite nicht kennt. Sie können mit der Version, die live ist, neu beginnen.",
    beginAnew: "Neu beginnen",
    keptLocally:
      "Ihre letzten Änderungen waren nicht gespeichert. Sie sind wieder da und werden jetzt gespeichert; „Rückgängig“ nimmt sie weg.",
    understood: "Verstanden",
    flowItself: "Der Ablauf selbst",
  },
  stepTools: {
    copy: "Kopieren",
    copyOf: (title) => `Kopie von ${title}`,
    remove: "Entfernen…",
    removeTitle: (title) => `${title} entfernen?`,
    removeHelp: (count) =>
      count === 0
        ? "Nichts führt hierher."
        : count === 1
          ? "Ein Weg führt hierher. Er braucht ein anderes Ziel."
          : `${count} Wege führen hierher. Sie brauchen ein anderes Ziel.`,
    heir: "Sie führen zu",
    cancel: "Behalten",
    last: "Der letzte Schritt eines Ablaufs bleibt.",
    settings: "Der ganze Ablauf",
    operator: "Die Zentrale",
    hasOperator: "Dieser Ablauf hat eine Zentrale",
    begin: "Der Anruf beginnt bei",
    hasPage: "Dieses Menü hat eine öffentliche Seite zum Lesen",
    pageHint:
      "Sie steht unter /menu/ und Ihrer Nummer und ist für alle lesbar. Versteckte Möglichkeiten und was hinter einer PIN liegt, stehen nie darauf.",
    pageNote: "Worte über dem Menü",
    pageLeavesOut: "Schritte, die sie nicht zeigt",
    outgoing: "Anrufe, die mit diesem Ablauf getätigt werden",
    more: "Mehr",
  },
  versions: {
    publish: "Veröffentlichen…",
    ask: "Freigabe erbitten…",
    history: "Versionen",
  },
};
