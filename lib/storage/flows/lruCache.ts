import { LRUCache } from "lru-cache";

/** A bounded cache of things that never change: what was used longest ago goes first. */
export type LruCache<Value> = Readonly<{
  /** The cached value, or what `load` resolves to; loads of one key under way are shared. Undefined and failures are not kept. */
  load: (key: string, load: () => Promise<Value | undefined>) => Promise<Value | undefined>;
}>;

/** Makes a cache whose values weigh at most `maxWeight` together; each weighs 1 unless `weigh` says otherwise. */
export function makeLruCache<Value extends object | string>(
  options: Readonly<{ maxWeight: number; weigh?: (value: Value) => number }>,
): LruCache<Value> {
  const { maxWeight, weigh = () => 1 } = options;
  const cache = new LRUCache<string, Value, () => Promise<Value | undefined>>({
    maxSize: maxWeight,
    // lru-cache refuses what weighs nothing, such as an empty text.
    sizeCalculation: (value) => Math.max(1, weigh(value)),
    fetchMethod: (_key, _stale, { context }) => context(),
    // Who waits for a value gets it, although others may have pushed it out meanwhile.
    ignoreFetchAbort: true,
  });
  // What is there needs none of what a fetch brings along.
  return { load: async (key, load) => cache.get(key) ?? cache.fetch(key, { context: load }) };
}
