import type { ProblemWords } from "../types/problemWords";

/** What is said about what is wrong with a flow, in German. */
export const problems: ProblemWords = {
  problems: {
    heading: "Was noch zu tun ist",
    errors: (count) => `${count} zu beheben`,
    warnings: (count) => `${count} zum Ansehen`,
    none: "Alles in Ordnung",
    checking: "Wird geprüft…",
    goThere: "Dorthin",
    error: "Zu beheben:",
    warning: "Zum Ansehen:",
    show: "Zeigen",
    hide: "Verbergen",
  },
  fixes: {
    useKey: (key) => `${key} nehmen`,
    leadTo: (title) => `Zu ${title} führen`,
    leadToOperator: () => "Zur Zentrale führen",
    leadToEnd: () => "Den Anruf dort beenden",
    useName: (name) => `${name} nehmen`,
    addKey: (key) => `Taste ${key} hinzufügen`,
    readOut: () => "Auswahl vorlesen",
    hide: () => "Muss nicht gesagt werden",
    remove: (what) => `Entfernen ${what}`.trim(),
    removePast: () => "Vergangenes entfernen",
    sayConsent: () => "Den üblichen Satz hinzufügen",
    sayHowToJoin: () => "Anrufern sagen, wie sie beitreten",
    moveUp: () => "Nach oben schieben",
    addVoicemail: (whom) => `Die Voicemail von ${whom} nimmt ihn an`,
    sayInstead: (words) => `„${words}“ sagen`,
    askOnceMore: () => "Noch einmal fragen",
    letWorkEverywhere: (key) => `${key} überall wirken lassen`,
  },
};
