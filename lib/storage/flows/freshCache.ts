import { makeWaking } from "../../time/makeWaking";
import type { Sleep } from "../../worker/ports";

/** A cache of things that change: an answer is reused for a while, and loads under way are shared. */
export type FreshCache<Value> = Readonly<{
  /** Undefined and failures are not kept. A refresh that fails or is slow gives the last answer once more: what was true seconds ago beats a call that is lost. */
  load: (key: string, load: () => Promise<Value>) => Promise<Value>;
}>;

/** How long somebody waits for a refresh before the last answer will do. */
const patienceInMs = 2000;

/** Makes a cache whose answers are reused for `maxAgeInMs` by the clock given (ISO instants). Without `sleep` nobody loses patience. */
export function makeFreshCache<Value>(
  options: Readonly<{ maxAgeInMs: number; now: () => string; sleep?: Sleep | undefined }>,
): FreshCache<Value> {
  const { maxAgeInMs, now, sleep } = options;
  const answers = new Map<string, Readonly<{ loading: Promise<Value>; loadedAtInMs: number }>>();
  const last = new Map<string, Value>();
  return {
    load: (key, load) => {
      const nowInMs = Date.parse(now());
      const known = answers.get(key);
      if (known !== undefined && nowInMs - known.loadedAtInMs < maxAgeInMs) return known.loading;
      const refresh = load();
      const stale = last.get(key);
      const loading = stale === undefined ? refresh : orStale(sleep, refresh, stale);
      const answer = { loading, loadedAtInMs: nowInMs };
      answers.set(key, answer);
      const forget = () => {
        if (answers.get(key) === answer) answers.delete(key);
      };
      refresh.then(
        (value) => {
          if (value !== undefined) {
            last.set(key, value);
            return;
          }
          last.delete(key);
          forget();
        },
        () => {
          if (stale === undefined) forget();
        },
      );
      return loading;
    },
  };
}

async function orStale<Value>(
  sleep: Sleep | undefined,
  refresh: Promise<Value>,
  stale: Value,
): Promise<Value> {
  const refreshed = refresh.catch(() => stale);
  if (sleep === undefined) return refreshed;
  const waking = makeWaking();
  try {
    return await Promise.race([refreshed, sleep(patienceInMs, waking).then(() => stale)]);
  } finally {
    waking.wake();
  }
}
