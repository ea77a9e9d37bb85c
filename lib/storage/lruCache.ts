/** A bounded cache of things that never change: what was used longest ago goes first. */
export type LruCache<Value> = Readonly<{
  /** The cached value, or what `load` resolves to; loads of one key under way are shared. Undefined and failures are not kept. */
  load: (key: string, load: () => Promise<Value | undefined>) => Promise<Value | undefined>;
}>;

/** Makes a cache whose values weigh at most `maxWeight` together; each weighs 1 unless `weigh` says otherwise. */
export function makeLruCache<Value>(
  options: Readonly<{ maxWeight: number; weigh?: (value: Value) => number }>,
): LruCache<Value> {
  const kept = new Map<string, Readonly<{ value: Value; weight: number }>>();
  const underWay = new Map<string, Promise<Value | undefined>>();
  let weight = 0;

  const forget = (key: string) => {
    weight -= kept.get(key)?.weight ?? 0;
    kept.delete(key);
  };
  const keep = (key: string, value: Value) => {
    const own = options.weigh?.(value) ?? 1;
    forget(key);
    kept.set(key, { value, weight: own });
    weight += own;
    for (const oldest of kept.keys()) {
      if (weight <= options.maxWeight) break;
      forget(oldest);
    }
  };

  return {
    load: async (key, load) => {
      const present = kept.get(key);
      if (present !== undefined) {
        // A map keeps the order of insertion: the newest use goes last.
        kept.delete(key);
        kept.set(key, present);
        return present.value;
      }
      const loading =
        underWay.get(key) ??
        load()
          .then((value) => {
            if (value !== undefined) keep(key, value);
            return value;
          })
          .finally(() => underWay.delete(key));
      underWay.set(key, loading);
      return loading;
    },
  };
}
