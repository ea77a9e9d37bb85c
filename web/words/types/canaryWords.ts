import type { Measure } from "../../../lib/canary/measures";
import type { About, Count } from "./counting";

/** Says something of a version and of another thing. */
type OfVersion = (version: number, what: string) => string;

/** What is said of a version that some callers try. */
export type CanaryWords = Readonly<{
  note: OfVersion;
  title: Count;
  over: string;
  tried: Count;
  live: Count;
  since: About;
  counted: About;
  share: string;
  calls: string;
  measures: Readonly<Record<Measure, string>>;
  late: About;
  notYet: string;
  noCall: string;
  partOf: (part: string, whole: string) => string;
  fullBar: About;
  next: (tried: number, live: number) => string;
  take: string;
  takeTitle: Count;
  takeHelp: string;
  takeGo: string;
  end: string;
  endTitle: Count;
  endHelp: Count;
  endGo: string;
  failed: string;
  show: string;
  takenByCalls: OfVersion;
  taken: (version: number, when: string, who: string) => string;
  withdrawnByCalls: (version: number, when: string, why: string) => string;
  withdrawn: (version: number, when: string, who: string) => string;
  because: Readonly<Record<Measure, string>>;
}>;
