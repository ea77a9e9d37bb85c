import type { FlowPicture, PictureStep } from "./flowPicture";
import { placeInColumn, type Placed } from "./placeInColumn";
import { rankSteps } from "./rankSteps";

/** Measures of the picture, in points. */
export const measures = {
  width: 240,
  between: 110,
  head: 44,
  row: 19,
  foot: 7,
  gap: 22,
  lane: 6,
} as const;

/** A step with its place. */
export type PlacedStep = Readonly<{ step: PictureStep; x: number; y: number; height: number }>;

/** A way from a row of one step to another, through points between the columns. */
export type PlacedWay = Readonly<{ points: readonly Readonly<{ x: number; y: number }>[] }>;

/** A flow with a place for everything. Ways that lead back are not drawn as lines: `isBack` tells which. */
export type LaidOut = Readonly<{
  steps: readonly PlacedStep[];
  ways: readonly PlacedWay[];
  width: number;
  height: number;
  isBack: (from: string, to: string) => boolean;
}>;

/** A step, or the lane of a way that passes a column. */
type Item = Readonly<{ id: string; height: number; step?: PictureStep }>;

/** A piece of a way from one column to the next: from so far below the top of one item to so far below that of another. */
type Piece = Readonly<{ from: string; offset: number; to: string; inset: number }>;

const sweeps = 8;

/** Lays a flow out in columns from left to right: steps are near what leads to them, and ways cross as little as that allows. Pure. */
export function layOut({ steps }: FlowPicture): LaidOut {
  const { columns: ranks, isBack } = rankSteps(steps);
  const columns: Item[][] = [];
  const pieces: Piece[] = [];
  const chains: (readonly string[])[] = [];
  const put = (column: number, item: Item) => (columns[column] ??= []).push(item);
  for (const step of steps)
    put(ranks.get(step.key) ?? 0, { id: step.key, height: heightOf(step), step });
  for (const step of steps) {
    step.ways.forEach((way, row) => {
      if (!("to" in way) || isBack(step.key, way.to)) return;
      const [first, last] = [ranks.get(step.key) ?? 0, ranks.get(way.to) ?? 0];
      const lanes = Array.from(
        { length: last - first - 1 },
        (_, index) => `${step.key} ${row} ${index}`,
      );
      lanes.forEach((id, index) => put(first + 1 + index, { id, height: measures.lane }));
      const ids = [step.key, ...lanes, way.to];
      ids.slice(1).forEach((to, index) => {
        const from = ids[index] ?? "";
        pieces.push({
          from,
          offset: index === 0 ? rowOffset(row) : measures.lane / 2,
          to,
          inset: to === way.to ? measures.head / 2 : measures.lane / 2,
        });
      });
      chains.push([String(row), ...ids]);
    });
  }
  const tops = settle(columns, pieces);
  return toPicture(columns, chains, tops, isBack);
}

/** Moves the items of each column to where what leads to them, and what they lead to, would have them. */
function settle(columns: readonly Item[][], pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  for (const column of columns) {
    placeInColumn(
      column.map((item) => ({ ...item, wish: 0 })),
      measures.gap,
    ).forEach(keep);
  }
  function keep({ id, top }: Placed) {
    tops.set(id, top);
  }
  const incoming = groupBy(pieces, ({ to }) => to);
  const outgoing = groupBy(pieces, ({ from }) => from);
  const wish = (item: Item, isForward: boolean): number => {
    const wishes = isForward
      ? (incoming.get(item.id) ?? []).map(
          (one) => (tops.get(one.from) ?? 0) + one.offset - one.inset,
        )
      : (outgoing.get(item.id) ?? []).map(
          (one) => (tops.get(one.to) ?? 0) + one.inset - one.offset,
        );
    return wishes.length === 0
      ? (tops.get(item.id) ?? 0)
      : wishes.reduce((sum, one) => sum + one, 0) / wishes.length;
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isForward = sweep % 2 === 0;
    for (const column of isForward ? columns : columns.toReversed()) {
      const wished = column.map((item) => ({ ...item, wish: wish(item, isForward) }));
      const middle = (one: { wish: number; height: number }) => one.wish + one.height / 2;
      // Crossings are least where the order is that of the wishes.
      const sorted = wished.toSorted((one, other) => middle(one) - middle(other));
      placeInColumn(sorted, measures.gap).forEach(keep);
    }
  }
  return tops;
}

function toPicture(
  columns: readonly (readonly Item[])[],
  chains: readonly (readonly string[])[],
  tops: ReadonlyMap<string, number>,
  isBack: LaidOut["isBack"],
): LaidOut {
  const { width, between, head, lane } = measures;
  const highest = Math.min(...tops.values());
  const lefts = new Map(
    columns.flatMap((column, index) => column.map(({ id }) => [id, index * (width + between)])),
  );
  const topOf = (id: string) => (tops.get(id) ?? 0) - highest;
  const leftOf = (id: string) => lefts.get(id) ?? 0;
  const steps = columns
    .flat()
    .flatMap(({ id, step, height }) =>
      step === undefined ? [] : [{ step, x: leftOf(id), y: topOf(id), height }],
    );
  const ways = chains.map(([row = "0", from = "", ...rest]) => {
    const to = rest.at(-1) ?? "";
    const lanes = rest.slice(0, -1).flatMap((id) => {
      const y = topOf(id) + lane / 2;
      return [
        { x: leftOf(id), y },
        { x: leftOf(id) + width, y },
      ];
    });
    return {
      points: [
        { x: leftOf(from) + width, y: topOf(from) + rowOffset(Number(row)) },
        ...lanes,
        { x: leftOf(to), y: topOf(to) + head / 2 },
      ],
    };
  });
  return {
    steps,
    ways,
    isBack,
    width: columns.length * (width + between) - between,
    height: Math.max(...steps.map(({ y, height }) => y + height)),
  };
}

function heightOf({ ways }: PictureStep): number {
  const { head, row, foot } = measures;
  return ways.length === 0 ? head - 4 : head + ways.length * row + foot;
}

/** The middle of a row of a step, below its top. */
export function rowOffset(row: number): number {
  return measures.head + (row + 0.5) * measures.row;
}

function groupBy<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): ReadonlyMap<string, readonly Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}
