import type { FlowDifference } from "../flow/compare/compareFlows";
import type { CallCounts } from "./toCallCounts";
import type { ShareVerdict } from "./compareShares";
import type { LengthBar } from "./findLengthClass";
import type { Counts } from "./callSums";

/** What of a period is in a report. */
export type Period = Readonly<{
  flow: string;
  from: string;
  to: string;
  /** The flow's: days and hours are those of its clock. */
  timeZone: string;
  /** Days that are still to be summed: asking again goes on with them. */
  pending: readonly string[];
  /** Days of which only the newest calls are in, as there are too many to count them while one waits. */
  partial: readonly string[];
}>;

/** The calls of one day. One that is not finished may still grow. */
export type ReportedDay = CallCounts & Readonly<{ day: string; isFinished: boolean }>;

/** The calls that a version answered, and when it first did within the period. */
export type ReportedVersion = CallCounts & Readonly<{ version: number; since: string }>;

/** What another version did to callers, and what is different in it. */
export type VersionChange = Readonly<{
  before: ReportedVersion;
  after: ReportedVersion;
  verdict: ShareVerdict;
  /** The first of them; empty where a version is not kept any more. */
  differences: readonly FlowDifference[];
  moreDifferences: number;
}>;

/** The calls of a flow in a period: when, how they went, how long they took, and how far callers came. */
export type DaysReport = Period &
  CallCounts &
  Readonly<{
    version?: number;
    days: readonly ReportedDay[];
    /** By the hour in which they began, 0 to 23. */
    hours: readonly number[];
    results: readonly Readonly<{ result: string; calls: number }>[];
    lengths: Readonly<{
      medianInSeconds?: number;
      /** Nine of ten calls were no longer. */
      p90InSeconds?: number;
      bars: readonly LengthBar[];
    }>;
    milestones: readonly Readonly<{ milestone: string; calls: number }>[];
    languages: readonly Readonly<{ language: string; calls: number; milestones: Counts }>[];
    versions: readonly ReportedVersion[];
    changes: readonly VersionChange[];
  }>;
