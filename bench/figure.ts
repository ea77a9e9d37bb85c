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
  budget?: Budget;
  /** Absent where nothing was promised. */
  isWithinBudget?: boolean;
  note?: string;
}>;

/** Judges what was measured: its ratio to the floor, and whether a promise holds. Pure. */
export function figure(measured: Omit<Figure, "ratio" | "isWithinBudget">): Figure {
  const { value, floor, budget } = measured;
  const ratio = floor === undefined ? undefined : value / floor;
  const judged = budget?.of === "ratio" ? ratio : value;
  return {
    ...measured,
    ...omitUndefined({ ratio }),
    ...(budget === undefined ? {} : { isWithinBudget: holds(budget, judged ?? Number.NaN) }),
  };
}

/** What was not measured keeps no promise: NaN compares false. */
function holds({ limit, bound }: Budget, judged: number): boolean {
  return limit === "atMost" ? judged <= bound : judged >= bound;
}
