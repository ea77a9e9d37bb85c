import type { CanaryWords } from "../types/canaryWords";

/** What is said in English of a version that some callers try. */
export const canary: CanaryWords = {
  note: (version, share) => `${share} of callers try version ${version}`,
  title: (version) => `How version ${version} does with some callers`,
  over: "How the trial went",
  tried: (version) => `Version ${version}, new`,
  live: (version) => `Version ${version}, all others`,
  since: (when) => `On trial since ${when}.`,
  counted: (when) => `Calls that ended by ${when} are counted.`,
  share: "Share of callers",
  calls: "Calls so far",
  measures: {
    gaveUp: "Gave up",
    noMatch: "Were not understood",
    silence: "Said and pressed nothing",
    latePerson: "Came late to a person",
    failed: "Met a step that failed",
  },
  late: (time) => `after more than ${time}`,
  notYet: "not known yet",
  noCall: "no call yet",
  partOf: (part, whole) => `${part} of ${whole}`,
  fullBar: (share) => `A full bar is ${share} of the calls of that version.`,
  next: (tried, live) =>
    `When some 300 calls have shown that callers fare no worse, all have version ${tried}; if they fare worse, all have version ${live} again, by itself.`,
  take: "Take it for all callers…",
  takeTitle: (version) => `Take version ${version} for all callers?`,
  takeHelp: "All calls that begin from now on have it. Calls that go on keep their version.",
  takeGo: "Take it for all callers",
  end: "End the trial…",
  endTitle: (version) => `End the trial of version ${version}?`,
  endHelp: (live) =>
    `All calls that begin from now on have version ${live}. Calls that go on keep their version, and the draft stays.`,
  endGo: "End the trial",
  failed: "It stays as it was",
  show: "Compare the calls",
  takenByCalls: (version, when) =>
    `All callers have version ${version} since ${when}: calls have shown that they fare no worse.`,
  taken: (version, when, who) => `Version ${version} was taken for all callers by ${who}, ${when}.`,
  withdrawnByCalls: (version, when, why) =>
    `Version ${version} was withdrawn by itself, ${when}: ${why}.`,
  withdrawn: (version, when, who) => `Version ${version} was withdrawn by ${who}, ${when}.`,
  because: {
    gaveUp: "more callers gave up",
    noMatch: "more callers were not understood",
    silence: "more callers said and pressed nothing",
    latePerson: "more callers came late to a person",
    failed: "more callers met a step that failed",
  },
};
