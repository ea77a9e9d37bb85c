import type { Counts } from "./callSums";
import type { Period } from "./daysReport";
import type { ReportedPath } from "./makePathName";

/** What callers did in one step of the version: see `sayReportedStep` for its name. */
export type ReportedStep = Readonly<{ step: string; calls: number; gaveUp: number; exits: Counts }>;

/** How callers went through one version of a flow in a period. */
export type WaysReport = Period &
  Readonly<{
    /** Undefined where no version answered a call. */
    version?: number;
    /** All that answered calls in the period. */
    versions: readonly number[];
    calls: number;
    /** The most passed first. */
    steps: readonly ReportedStep[];
    /** The ten most common ways. */
    paths: readonly (ReportedPath & Readonly<{ calls: number }>)[];
    /** Calls that went another way than these. */
    otherPaths: number;
  }>;
