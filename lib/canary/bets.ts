/** A difference between two shares of calls that is bet on: how far the version on trial is above the live one. */
type Difference = number;

/** Differences in points of a hundredth that a version could be worse by: small ones that matter on busy lines, and those that show at once. */
export const worseBy: readonly Difference[] = [0.05, 0.1, 0.2, 0.3, 0.45, 0.6];

/** What is bet on where a version is to prove itself: that nothing changes, or that callers fare better. */
export const harmlessBy: readonly Difference[] = [0, -0.1];

/** A version proves itself where it is not worse by so much. */
export const margin = 0.1;

/** Of a hundred harmless versions at most five are withdrawn, and of a hundred that are worse by the margin at most five are taken for all. */
export const chanceOfError = 0.05;
