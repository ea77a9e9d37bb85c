/** A way and how many calls took it. */
export type Stacked = Readonly<{ places: readonly string[]; calls: number }>;

/** A place on ways that are the same up to it: in which column, from which call on, and how many calls came there. */
export type Block = Readonly<{
  place: string;
  depth: number;
  from: number;
  calls: number;
  isEnd: boolean;
}>;

/** Puts ways that begin alike together, in their order by calls, column by column. Pure. */
export function stackPaths(ways: readonly Stacked[], depth = 0, from = 0): readonly Block[] {
  const groups = new Map<string, Stacked[]>();
  for (const way of ways) {
    const place = way.places[depth];
    // The same place may end one way and be passed by another.
    const key = `${way.places.length === depth + 1 ? "end" : "step"} ${place}`;
    if (place !== undefined) groups.set(key, [...(groups.get(key) ?? []), way]);
  }
  const sorted = [...groups.values()].toSorted((one, other) => sum(other) - sum(one));
  let at = from;
  return sorted.flatMap((group) => {
    const start = at;
    at += sum(group);
    const block = {
      place: group[0]?.places[depth] ?? "",
      depth,
      from: start,
      calls: sum(group),
      isEnd: group.every(({ places }) => places.length === depth + 1),
    };
    return [block, ...stackPaths(group, depth + 1, start)];
  });
}

function sum(ways: readonly Stacked[]): number {
  return ways.reduce((total, { calls }) => total + calls, 0);
}
