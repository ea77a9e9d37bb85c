import type { CancelTimer } from "../../lib/simulation/graph/clock";

type Entry = { readonly at: number; readonly place: number; run: (() => void) | undefined };

/** What is due when: the earliest first, of one instant what was added first. */
export type Agenda = Readonly<{
  add: (at: number, run: () => void) => CancelTimer;
  /** Takes the next entry that was not cancelled. */
  next: () => Readonly<{ at: number; run: () => void }> | undefined;
}>;

/** Makes an empty agenda: a binary heap. */
export function makeAgenda(): Agenda {
  const heap: Entry[] = [];
  let added = 0;
  return {
    add: (at, run) => {
      const entry: Entry = { at, place: added++, run };
      heap.push(entry);
      rise(heap, entry);
      return () => {
        entry.run = undefined;
      };
    },
    next: () => {
      for (let top = take(heap); top !== undefined; top = take(heap)) {
        if (top.run !== undefined) return { at: top.at, run: top.run };
      }
      return undefined;
    },
  };
}

function isEarlier(one: Entry, other: Entry): boolean {
  return one.at < other.at || (one.at === other.at && one.place < other.place);
}

function rise(heap: Entry[], entry: Entry): void {
  let index = heap.length - 1;
  while (index > 0) {
    const above = (index - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || !isEarlier(entry, parent)) break;
    heap[index] = parent;
    index = above;
  }
  heap[index] = entry;
}

function take(heap: Entry[]): Entry | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (last !== undefined && heap.length > 0) sink(heap, last);
  return top;
}

function sink(heap: Entry[], entry: Entry): void {
  let index = 0;
  for (;;) {
    const left = heap[2 * index + 1];
    const right = heap[2 * index + 2];
    if (left === undefined) break;
    const isRight = right !== undefined && isEarlier(right, left);
    const child = isRight ? right : left;
    if (!isEarlier(child, entry)) break;
    heap[index] = child;
    index = 2 * index + (isRight ? 2 : 1);
  }
  heap[index] = entry;
}
