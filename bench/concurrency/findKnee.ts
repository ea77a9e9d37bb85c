/** What one number of calls at once was measured to do. */
export type Level = Readonly<{
  calls: number;
  p50InMs: number;
  p99InMs: number;
  /** CPU seconds of the app's process for one call. */
  cpuSeconds: number;
  /** Shares of one core: the app's process, and all that is beside it in the bench's own. */
  appLoad: number;
  benchLoad: number;
  /** The same of storage; NaN where the system does not tell. */
  storageLoad: number;
  /** Calls that did not go as their callers wanted. */
  strayed: number;
}>;

/** The most calls that were served in time, and what stood in the way of more. */
export type Knee = Readonly<{ calls: number; why: string }>;

/** A core that is busier has no time left for what comes at once. */
const busyCore = 0.85;

/** Finds the knee among levels in rising order. Pure. */
export function findKnee(
  levels: readonly Level[],
  { boundInMs, sessions }: Readonly<{ boundInMs: number; sessions: number }>,
): Knee {
  const late = levels.findIndex(({ p99InMs, strayed }) => !(p99InMs <= boundInMs) || strayed > 0);
  const calls = (late < 0 ? levels.at(-1) : levels[late - 1])?.calls ?? 0;
  const first = levels[late];
  return { calls, why: first === undefined ? "it was not reached" : why(first, sessions) };
}

function why({ calls, appLoad, benchLoad, storageLoad }: Level, sessions: number): string {
  if (calls > sessions) return `${sessions} sessions: further calls wait for one`;
  if (appLoad > busyCore) return "the core of the app's process";
  if (benchLoad > busyCore)
    return "broker, simulated Graph and callers, which share a core beside it";
  if (storageLoad > busyCore) return "storage, which has a core at most";
  return "neither sessions nor one process alone: two cores for all of them, or others on the machine";
}
