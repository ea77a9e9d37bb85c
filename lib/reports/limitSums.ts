import type { CallSums, Counts } from "./callSums";

/** What is kept of one day and version must fit into a row of storage, whatever callers did. */
const most = { steps: 800, exits: 60, paths: 100, languages: 20, milestones: 100 } as const;

/** Sums small enough to be kept: of very many steps, ways or paths the most common ones. The paths that are left out are counted together. Pure. */
export function limitSums(sums: CallSums): CallSums {
  const paths = largest(sums.paths, most.paths, (count) => count);
  const steps = largest(sums.steps, most.steps, ({ calls }) => calls);
  const languages = largest(sums.languages, most.languages, ({ calls }) => calls);
  return {
    ...sums,
    languages: mapValues(languages, (own) => ({
      ...own,
      milestones: largest(own.milestones, most.milestones, (count) => count),
    })),
    steps: mapValues(steps, (own) => ({
      ...own,
      exits: largest(own.exits, most.exits, (count) => count),
    })),
    paths,
    otherPaths: sums.otherPaths + total(sums.paths) - total(paths),
  };
}

function largest<Value>(
  all: Readonly<Record<string, Value>>,
  count: number,
  sizeOf: (value: Value) => number,
): Readonly<Record<string, Value>> {
  const entries = Object.entries(all);
  if (entries.length <= count) return all;
  const sorted = entries.toSorted(([, one], [, other]) => sizeOf(other) - sizeOf(one));
  return Object.fromEntries(sorted.slice(0, count));
}

function mapValues<Value, Made>(
  all: Readonly<Record<string, Value>>,
  make: (value: Value) => Made,
): Readonly<Record<string, Made>> {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, make(value)]));
}

function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
