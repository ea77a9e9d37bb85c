/** How many calls of each name. */
export type Counts = Readonly<Record<string, number>>;

/** What calls did in a step: how many came to it, how many gave up in it, and how many left it by which exit. */
export type StepSums = Readonly<{ calls: number; gaveUp: number; exits: Counts }>;

/**
 * What is kept of the calls of one version of a flow: counts alone, so that nobody is in them, and all of them can be added.
 * A call counts once in a step and once on a way, however often it passed.
 */
export type CallSums = Readonly<{
  calls: number;
  /** By the hour in which they began, 0 to 23. */
  hours: readonly number[];
  results: Counts;
  /** How long answered calls took: by the upper edge of their class, in seconds. */
  lengths: Counts;
  languages: Readonly<Record<string, Readonly<{ calls: number; milestones: Counts }>>>;
  /** By the step's name, see `sayReportedStep`. */
  steps: Readonly<Record<string, StepSums>>;
  /** The most common ways through the flow, see `makePathName`. */
  paths: Counts;
  /** Calls whose way is none of these. */
  otherPaths: number;
}>;
