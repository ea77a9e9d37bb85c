import type { PeopleWords } from "../types/peopleWords";

/** What is said of the numbers that callers dial, in English. */
export const entries: PeopleWords["entries"] = {
  dialled: "Number",
  dialledHelp:
    "The number callers dial, with its country: +49 30 555000. A * stands for every other number.",
  badDialled:
    "Write a number with its country, such as +49 30 555000, or * for every other number.",
  everyOther: "every other number",
  flow: "Flow",
  chooseFlow: "Choose a flow",
  version: "Version",
  alwaysLive: "always the live version",
  alwaysLiveNow: (version) => `always the live version (now ${version})`,
  fixed: (version) => `always version ${version}`,
  fallback: "When the flow cannot be had",
  fallbackHelp:
    "A number such as +49 30 555001 that takes these callers then. Without it they hear the busy tone.",
  noFallback: "busy tone",
  notLive: (flow) => `${flow} is not live yet. Publish it first.`,
  willHear: (dialled, flow) => `Whoever dials ${dialled} will hear “${flow}”.`,
  willHearInstead: (dialled, flow, before) =>
    `Whoever dials ${dialled} will hear “${flow}” instead of “${before}”.`,
  staysFixed: "Later versions will not reach these callers until you change this.",
  runningCalls: "Calls under way go on as they began.",
  willBeBusy: (dialled) => `Whoever dials ${dialled} will hear the busy tone.`,
  willBeOthers: (dialled, flow) =>
    `Whoever dials ${dialled} will hear “${flow}”, as for every other number.`,
};
