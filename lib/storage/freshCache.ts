/** A cache of things that change: an answer is reused for a while, and loads under way are shared. */
export type FreshCache<Value> = Readonly<{
  /** Undefined and failures are not kept. */
  load: (key: string, load: () => Promise<Value>) => Promise<Value>;
}>;

/** Makes a cache whose answers are reused for `maxAgeInMs` by the clock given (ISO instants). */
export function makeFreshCache<Value>(
  options: Readonly<{ maxAgeInMs: number; now: () => string }>,
): FreshCache<Value> {
  const answers = new Map<string, Readonly<{ loading: Promise<Value>; loadedAtInMs: number }>>();
  return {
    load: (key, load) => {
      const nowInMs = Date.parse(options.now());
      const known = answers.get(key);
      if (known !== undefined && nowInMs - known.loadedAtInMs < options.maxAgeInMs) {
        return known.loading;
      }
      const answer = { loading: load(), loadedAtInMs: nowInMs };
      answers.set(key, answer);
      const forget = () => {
        if (answers.get(key) === answer) answers.delete(key);
      };
      answer.loading.then((value) => {
        if (value === undefined) forget();
      }, forget);
      return answer.loading;
    },
  };
}
