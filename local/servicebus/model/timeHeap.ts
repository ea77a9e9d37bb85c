/** Things due at a time, soonest first; equal times come out in the order they went in. */
export type TimeHeap<Due> = Readonly<{
  add: (at: number, due: Due) => void;
  /** Takes the soonest that is due at the time given, or nothing. */
  takeDue: (now: number) => Due | undefined;
  size: () => number;
  /** Lets go of everything else before it is due. */
  keepOnly: (isKept: (due: Due) => boolean) => void;
}>;

type Entry<Due> = Readonly<{ at: number; order: number; due: Due }>;

/** Makes an empty binary heap. */
export function makeTimeHeap<Due>(): TimeHeap<Due> {
  let entries: Entry<Due>[] = [];
  let added = 0;

  const isBefore = (left: Entry<Due>, right: Entry<Due>) =>
    left.at < right.at || (left.at === right.at && left.order < right.order);

  const siftUp = (entry: Entry<Due>) => {
    let index = entries.length;
    for (;;) {
      const parentIndex = (index - 1) >> 1;
      const parent = index > 0 ? entries[parentIndex] : undefined;
      if (!parent || isBefore(parent, entry)) break;
      entries[index] = parent;
      index = parentIndex;
    }
    entries[index] = entry;
  };

  const siftDown = (entry: Entry<Due>) => {
    let index = 0;
    for (;;) {
      const left = entries[2 * index + 1];
      const right = entries[2 * index + 2];
      const rightIsFirst = left && right && isBefore(right, left);
      const child = rightIsFirst ? right : left;
      if (!child || isBefore(entry, child)) break;
      entries[index] = child;
      index = 2 * index + (rightIsFirst ? 2 : 1);
    }
    entries[index] = entry;
  };

  return {
    add: (at, due) => siftUp({ at, order: added++, due }),
    takeDue: (now) => {
      const first = entries[0];
      if (!first || first.at > now) return undefined;
      const last = entries.pop();
      if (last && last !== first) siftDown(last);
      return first.due;
    },
    size: () => entries.length,
    keepOnly: (isKept) => {
      // What is sorted is a heap, too.
      entries = entries
        .filter(({ due }) => isKept(due))
        .sort((left, right) => (isBefore(left, right) ? -1 : 1));
    },
  };
}
