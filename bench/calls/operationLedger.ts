/** How often each kind of operation was made: `Calls read`, `queue send`, `Graph playPrompt`... */
export type Operations = Readonly<Record<string, number>>;

/** Counts operations; `take` gives those since it was last taken. */
export type OperationLedger = Readonly<{
  count: (operation: string) => void;
  take: () => Operations;
}>;

/** Makes a ledger. `readBroker` gives the broker's own counts since it started, which are taken along. */
export function makeOperationLedger(readBroker: () => Operations): OperationLedger {
  let counted: Record<string, number> = {};
  let broker = readBroker();
  return {
    count: (operation) => {
      counted[operation] = (counted[operation] ?? 0) + 1;
    },
    take: () => {
      const now = readBroker();
      const since = Object.entries(now).map(
        ([name, count]) => [`queue ${name}`, count - (broker[name] ?? 0)] as const,
      );
      const taken: Operations = { ...counted, ...Object.fromEntries(since) };
      counted = {};
      broker = now;
      return Object.fromEntries(Object.entries(taken).filter(([, count]) => count > 0));
    },
  };
}

/** Adds up operations. Pure. */
export function sumOperations(all: readonly Operations[]): Operations {
  const sum: Record<string, number> = {};
  for (const operations of all) {
    for (const [name, count] of Object.entries(operations)) sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}

/** How many operations have names that match. Pure. */
export function countOperations(operations: Operations, pattern: RegExp): number {
  return Object.entries(operations)
    .filter(([name]) => pattern.test(name))
    .reduce((sum, [, count]) => sum + count, 0);
}
