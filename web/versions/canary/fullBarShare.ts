import { measures } from "../../../lib/canary/measures";
import type { CanaryTrial } from "./canaryTrial";

const shares = [0.1, 0.25, 0.5];

/** Which share of calls fills a bar: one for all bars, so that they can be compared, and small enough that small shares are seen. Pure. */
export function fullBarShare({ live, tried }: CanaryTrial["evidence"]): number {
  const shown = [live, tried].flatMap(({ calls, happened }) =>
    measures.map((measure) => happened[measure] / Math.max(1, calls)),
  );
  return shares.find((share) => Math.max(...shown) <= share) ?? 1;
}
