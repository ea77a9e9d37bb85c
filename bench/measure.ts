import type { MeasuredOperations } from "../scripts/capacity/measuredOperations";
import type { Figure } from "./figure";

/** How a measurement goes: `quick` takes few samples, `say` tells what is going on. */
export type MeasureOptions = Readonly<{ quick: boolean; say: (line: string) => void }>;

/** What a measurement found; `details` are for the JSON, `measured` is what the capacity model reckons with. */
export type Measurement = Readonly<{
  figures: readonly Figure[];
  details?: unknown;
  measured?: Partial<MeasuredOperations>;
}>;

/** Measures one thing; leaves nothing running. */
export type Measure = (options: MeasureOptions) => Promise<Measurement>;
