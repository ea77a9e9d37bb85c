import type { FlowWords } from "../types/flowWords";

/** What the flow screen says around its steps, in German. */
export const flow: FlowWords = {
  flow: {
    noProblem: "Es ist nichts mehr zu tun.",
    more: "Mehr",
    live: (version) => `Version ${version} ist live`,
    notLive: "nicht live",
    draft: "Entwurf",
    showIn: "Zeigen auf",
    view: "Darstellung der Schritte",
    outline: "Gliederung",
    picture: "Bild",
    steps: "Schritte",
    details: "Einzelheiten",
    tryIt: "Ausprobieren",
    find: "Schritt suchen",
    noHit: "Kein Schritt passt",
    hits: (count) => (count === 1 ? "1 Schritt gefunden" : `${count} Schritte gefunden`),
    begin: "Hier beginnt der Anruf",
    before: "Vor dem Annehmen",
    door: "Die Tür",
    doorRules: (count) =>
      count === 0 ? "jeder Anruf wird angenommen" : count === 1 ? "1 Regel" : `${count} Regeln`,
    everywhere: (key) => `Taste ${key}, jederzeit`,
    onError: "Wenn etwas schiefgeht",
    unreached: "Hierher kommt kein Anrufer",
    joined: "mehrere Wege führen hierher",
    unfold: (count) =>
      count === 1 ? "1 weiteren Schritt zeigen" : `${count} weitere Schritte zeigen`,
    fold: "Zuklappen",
    unfoldAll: "Alles aufklappen",
    foldAll: "Zuklappen",
    elsewhere: "(steht woanders)",
    above: "(steht weiter oben)",
    nowhere: "führt nirgendwohin",
    visited: "durchlaufen",
    here: "hier ist der Anrufer",
    choose: "Wählen Sie einen Schritt, um zu sehen, was Anrufer hören und wohin sie kommen.",
    untitled: "Ohne Namen",
  },
};
