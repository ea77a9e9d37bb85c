import { median } from "../support/median";

/** Something to be timed: `run` does it `times` times. */
export type Timed = Readonly<{ times: number; run: () => void }>;

/**
 * Does each of several things in turn, round after round, so that what else the machine does meets all of them alike; the
 * median of how often a second each was done. Counted by the lesser of CPU time and wall time: the thread took no more
 * than either, but a busy machine stretches the one, and a collector or compiler beside the thread adds to the other.
 */
export function timeRounds(things: readonly Timed[], rounds: number): readonly number[] {
  const speeds = things.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, thing] of things.entries()) speeds[index]?.push(time(thing));
  }
  return speeds.map(median);
}

function time({ times, run }: Timed): number {
  const cpuBefore = process.cpuUsage();
  const began = performance.now();
  run();
  const wallInMs = performance.now() - began;
  const { user, system } = process.cpuUsage(cpuBefore);
  return (times / Math.min(wallInMs, (user + system) / 1000)) * 1000;
}
