import type { Wraps } from "./wraps";

/** A fault of old, brought back by wrapping what the app is given: chaos must find it. */
export type Mutant = Readonly<{
  name: string;
  /** What was wrong. */
  was: string;
  /** Where it shows, and as deviations from which invariant. */
  scenario: string;
  breaks: string;
  /** How many calls it takes to be found; few where it shows in most. */
  calls?: number;
  wraps: Partial<Wraps>;
}>;
