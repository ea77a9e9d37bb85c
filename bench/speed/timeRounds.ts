import { startStopwatch } from "../support/startStopwatch";

/** Something to be timed: `run` does it `times` times. */
export type Timed = Readonly<{ times: number; run: () => void }>;

/**
 * Does each of several things in turn, round after round, so that what else the machine does meets all of them alike; how
 * often a second each was done, round by round. The first rounds warm up both alike and do not count.
 */
export function timeRounds(
  things: readonly Timed[],
  { rounds, warmUps }: Readonly<{ rounds: number; warmUps: number }>,
): readonly (readonly number[])[] {
  const speeds = things.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round++) {
    for (const [index, thing] of things.entries()) {
      const speed = time(thing);
      if (round >= 0) speeds[index]?.push(speed);
    }
  }
  return speeds;
}

function time({ times, run }: Timed): number {
  const took = startStopwatch();
  run();
  return (times / took()) * 1e6;
}
