import type { Counts } from "./callSums";

/** Upper edges of the classes of length, in seconds: a tenth or so apart where most calls are. */
const edges = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 18, 20, 23, 26, 30, 34, 38, 42, 46, 50, 55, 60, 66, 72,
  80, 90, 100, 110, 120, 135, 150, 165, 180, 200, 220, 240, 270, 300, 330, 360, 420, 480, 540, 600,
  720, 840, 960, 1080, 1200, 1500, 1800, 2400, 3000, 3600, 5400, 7200, 10_800, 14_400,
] as const;

const longest = 14_400;

/** The class of a length, by its upper edge in seconds; what is longer than the longest call may be is in the last. Pure. */
export function findLengthClass(lengthInMs: number): number {
  return edges.find((edge) => lengthInMs <= edge * 1000) ?? longest;
}

/** The length that so large a share of calls does not exceed, in seconds, as if calls were spread evenly within their class; undefined where there are none. Pure. */
export function findLengthAtShare(lengths: Counts, share: number): number | undefined {
  const total = Object.values(lengths).reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const wanted = total * share;
  let passed = 0;
  let lower = 0;
  for (const edge of edges) {
    const count = lengths[edge] ?? 0;
    if (count > 0 && passed + count >= wanted) {
      return lower + ((edge - lower) * (wanted - passed)) / count;
    }
    passed += count;
    lower = edge;
  }
  return longest;
}

/** Upper edges that people look at, in seconds; each is the edge of a class. */
const shownEdges = [10, 30, 60, 120, 300, 600, 1800, longest] as const;

/** How many calls were at most so long, and longer than the bar before. */
export type LengthBar = Readonly<{ upToInSeconds: number; calls: number }>;

/** The lengths in eight bars. Pure. */
export function makeLengthBars(lengths: Counts): readonly LengthBar[] {
  return shownEdges.map((upToInSeconds, index) => {
    const from = shownEdges[index - 1] ?? 0;
    const within = Object.entries(lengths).filter(
      ([edge]) => Number(edge) > from && Number(edge) <= upToInSeconds,
    );
    return { upToInSeconds, calls: within.reduce((sum, [, count]) => sum + count, 0) };
  });
}
