import { omitUndefined } from "../lib/flow/omitUndefined";

/** What a figure rests on: counts are exact, CPU time tells the truth on a busy machine, wall time only on an idle one. */
export type Basis = "counted" | "cpu time" | "wall time" | "memory";

/** A promise about a figure: `of` says whether the value itself or its ratio to the floor is meant. */
export type Budget = Readonly<{
  of: "value" | "ratio";
  limit: "atMost" | "atLeast";
  bound: number;
}>;

/** One measured number, with what it was compared to in the same run. */
export type Figure = Readonly<{
  name: string;
  what: string;
  value: number;
  unit: string;
  basis: Basis;
  /** The same work without ours, in the same unit. */
  floor?: number;
  /** What the floor is. */
  floorIs?: string;
  ratio?: number;
  /** Between which ratios most rounds lay, where there were rounds. */
  spread?: readonly [low: number, high: number];
  budget?: Budget;
  /** Absent where nothing was promised. */
  isWithinBudget?: boolean;
  /** Whether most rounds say so, too; absent where nothing was promised or there were no rounds. */
  isClear?: boolean;
  note?: string;
}>;

/** Judges what was measured: its ratio to the floor, and whether a promise holds. Pure. */
export function figure(measured: Omit<Figure, "isWithinBudget" | "isClear">): Figure {
  const { value, floor, budget, spread } = measured;
  const ratio = measured.ratio ?? (floor === undefined ? undefined : value / floor);
  if (budget === undefined) return { ...measured, ...omitUndefined({ ratio }) };
  const judged = budget.of === "ratio" ? ratio : value;
  const isWithinBudget = holds(budget, judged ?? Number.NaN);
  const isClear =
    budget.of === "ratio"
      ? spread?.every((one) => holds(budget, one) === isWithinBudget)
      : undefined;
  return { ...measured, ...omitUndefined({ ratio, isClear }), isWithinBudget };
}

/** What was not measured keeps no promise: NaN compares false. */
function holds({ limit, bound }: Budget, judged: number): boolean {
  return limit === "atMost" ? judged <= bound : judged >= bound;
}
