import { median, percentile } from "./median";

/** What rounds that were taken turn and turn about say together. */
export type Paired = Readonly<{
  value: number;
  floor: number;
  /** The median of the rounds' own ratios: what disturbed one round disturbed both sides of it. */
  ratio: number;
  /** Between which ratios four rounds of five lie. */
  spread: readonly [low: number, high: number];
}>;

/** Compares rounds with those of the floor beside them. NaN where there are none. Pure. */
export function pairRounds(ours: readonly number[], floors: readonly number[]): Paired {
  const ratios = ours.map((one, index) => one / (floors[index] ?? Number.NaN));
  return {
    value: median(ours),
    floor: median(floors),
    ratio: median(ratios),
    spread: [percentile(ratios, 10), percentile(ratios, 90)],
  };
}
