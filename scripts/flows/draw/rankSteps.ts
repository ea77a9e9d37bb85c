import type { PictureStep } from "./flowPicture";

/** In which column each step is, and which ways (`from` and `to` by keys) lead back instead of on. */
export type Ranks = Readonly<{
  columns: ReadonlyMap<string, number>;
  isBack: (from: string, to: string) => boolean;
}>;

/** Puts steps into columns so that every way leads to the right, but for those that close a circle. Pure. */
export function rankSteps(steps: readonly PictureStep[]): Ranks {
  const next = new Map(
    steps.map(({ key, ways }) => [key, ways.flatMap((way) => ("to" in way ? [way.to] : []))]),
  );
  const back = new Set<string>();
  const done: string[] = [];
  const isSeen = new Set<string>();
  const isOnTheWay = new Set<string>();
  // By a stack of our own: a flow may be a chain of thousands of steps.
  for (const { key } of steps) {
    const stack = [{ key, left: [...(next.get(key) ?? [])] }];
    if (isSeen.has(key)) continue;
    isSeen.add(key);
    isOnTheWay.add(key);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = top.left.shift();
      if (to === undefined) {
        stack.pop();
        isOnTheWay.delete(top.key);
        done.push(top.key);
      } else if (isOnTheWay.has(to)) {
        back.add(`${top.key} ${to}`);
      } else if (!isSeen.has(to)) {
        isSeen.add(to);
        isOnTheWay.add(to);
        stack.push({ key: to, left: [...(next.get(to) ?? [])] });
      }
    }
  }
  const isBack = (from: string, to: string) => back.has(`${from} ${to}`);
  const columns = new Map(steps.map(({ key }) => [key, 0]));
  for (const key of done.toReversed()) {
    for (const to of next.get(key) ?? []) {
      if (isBack(key, to)) continue;
      columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(key) ?? 0) + 1));
    }
  }
  return { columns, isBack };
}
