import type { CallOutcome } from "../../lib/canary/callOutcome";

/** How callers fare with a version: shares of calls, the share that a person takes, and how long that takes at least and at most. */
export type Fares = Readonly<{
  gaveUp: number;
  noMatch: number;
  silence: number;
  failed: number;
  person: number;
  seconds: readonly [number, number];
}>;

/** A menu as many are. */
export const usual: Fares = {
  gaveUp: 0.15,
  noMatch: 0.12,
  silence: 0.1,
  failed: 0.03,
  person: 0.6,
  seconds: [15, 55],
};

/** Numbers from 0 to 1, the same for the same seed. */
export function makeDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How one call goes. */
export function drawOutcome(fares: Fares, draw: () => number): CallOutcome {
  const [least, most] = fares.seconds;
  const [gaveUp, noMatch, silence, failed, person, time] = Array.from({ length: 6 }, draw);
  return {
    gaveUp: (gaveUp ?? 0) < fares.gaveUp,
    noMatch: (noMatch ?? 0) < fares.noMatch,
    silence: (silence ?? 0) < fares.silence,
    failed: (failed ?? 0) < fares.failed,
    ...((person ?? 0) < fares.person
      ? { secondsToPerson: least + (time ?? 0) * (most - least) }
      : {}),
  };
}
