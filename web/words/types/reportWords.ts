import type { Count } from "./counting";

/** What the reports say; it is loaded with them. */
export type ReportWords = Readonly<{
  title: string;
  lead: string;
  flow: string;
  from: string;
  to: string;
  version: string;
  allVersions: string;
  show: string;
  noFlows: string;
  noCalls: string;
  noCallsHelp: string;
  pending: Count;
  partial: string;
  clock: (timeZone: string) => string;
  calls: string;
  answered: string;
  gaveUp: string;
  gaveUpMeans: string;
  median: string;
  p90: string;
  day: string;
  hour: string;
  share: string;
  byDay: string;
  byHour: string;
  results: string;
  result: string;
  lengths: string;
  length: string;
  upTo: (length: string) => string;
  longer: string;
  milestones: string;
  milestone: string;
  noMilestones: string;
  languages: string;
  language: string;
  soFar: string;
  asTable: string;
  download: string;
  numberOfCalls: Count;
  onTheFlow: string;
  onTheFlowHelp: (version: number) => string;
  step: string;
  way: string;
  gaveUpHere: Count;
  elsewhere: string;
  paths: string;
  pathsHelp: string;
  path: string;
  otherPaths: string;
  goesOn: string;
  changes: string;
  since: (version: number, day: string) => string;
  fewer: (percent: string) => string;
  more: (percent: string) => string;
  moreThanNone: string;
  noDifference: string;
  tooFewCalls: Count;
  counts: (gaveUp: number, answered: number, percent: string, version: number) => string;
  whatChanged: string;
  moreChanges: Count;
  how: string;
  howMeans: string;
  resultNames: Readonly<
    Record<
      | "transferred"
      | "leftMessage"
      | "selfServed"
      | "abandoned"
      | "gaveUp"
      | "failed"
      | "notAnswered",
      string
    >
  >;
  placeNames: Readonly<Record<string, string>>;
}>;
