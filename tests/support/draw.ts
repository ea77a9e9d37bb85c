/** Draws from a tape of numbers, so that what is made of it can be made smaller. */
export type Draw = Readonly<{
  below: (bound: number) => number;
  pick: <T>(choices: readonly T[]) => T;
  chance: (percent: number) => boolean;
}>;
