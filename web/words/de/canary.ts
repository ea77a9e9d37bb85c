import type { CanaryWords } from "../types/canaryWords";

/** What is said in German of a version that some callers try. */
export const canary: CanaryWords = {
  note: (version, share) => `${share} der Anrufer probieren Version ${version}`,
  title: (version) => `Wie Version ${version} bei einigen Anrufern ankommt`,
  over: "Wie die Probe ausging",
  tried: (version) => `Version ${version}, neu`,
  live: (version) => `Version ${version}, alle anderen`,
  since: (when) => `Auf Probe seit ${when}.`,
  counted: (when) => `Gezählt sind Anrufe, die bis ${when} zu Ende waren.`,
  share: "Anteil der Anrufer",
  calls: "Anrufe bisher",
  measures: {
    gaveUp: "Gaben auf",
    noMatch: "Wurden nicht verstanden",
    silence: "Sagten und drückten nichts",
    latePerson: "Kamen spät zu einem Menschen",
    failed: "Erlebten einen Schritt, der misslang",
  },
  late: (time) => `nach mehr als ${time}`,
  notYet: "noch nicht bekannt",
  noCall: "noch kein Anruf",
  partOf: (part, whole) => `${part} von ${whole}`,
  fullBar: (share) => `Ein voller Balken sind ${share} der Anrufe dieser Version.`,
  next: (tried, live) =>
    `Sobald etwa 300 Anrufe gezeigt haben, dass es Anrufern nicht schlechter ergeht, haben alle Version ${tried}; ergeht es ihnen schlechter, haben von selbst alle wieder Version ${live}.`,
  take: "Für alle übernehmen…",
  takeTitle: (version) => `Version ${version} für alle Anrufer übernehmen?`,
  takeHelp: "Alle Anrufe, die ab jetzt beginnen, haben sie. Laufende Anrufe behalten ihre Version.",
  takeGo: "Für alle übernehmen",
  end: "Probe beenden…",
  endTitle: (version) => `Die Probe von Version ${version} beenden?`,
  endHelp: (live) =>
    `Alle Anrufe, die ab jetzt beginnen, haben Version ${live}. Laufende Anrufe behalten ihre Version, und der Entwurf bleibt.`,
  endGo: "Probe beenden",
  failed: "Es bleibt, wie es war",
  show: "Anrufe vergleichen",
  takenByCalls: (version, when) =>
    `Alle Anrufer haben Version ${version}, ${when}: Die Anrufe haben gezeigt, dass es ihnen nicht schlechter ergeht.`,
  taken: (version, when, who) =>
    `Version ${version} wurde von ${who} für alle Anrufer übernommen, ${when}.`,
  withdrawnByCalls: (version, when, why) =>
    `Version ${version} wurde von selbst zurückgezogen, ${when}: ${why}.`,
  withdrawn: (version, when, who) => `Version ${version} wurde von ${who} zurückgezogen, ${when}.`,
  because: {
    gaveUp: "mehr Anrufer gaben auf",
    noMatch: "mehr Anrufer wurden nicht verstanden",
    silence: "mehr Anrufer sagten und drückten nichts",
    latePerson: "mehr Anrufer kamen spät zu einem Menschen",
    failed: "mehr Anrufer erlebten einen Schritt, der misslang",
  },
};
