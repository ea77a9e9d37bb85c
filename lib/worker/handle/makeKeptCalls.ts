import { LRUCache } from "lru-cache";
import type { LoadedCall } from "./loadedCall";

/** Calls as this process left them, so that the next event need not read what it wrote itself. */
export type KeptCalls = Readonly<{
  /** Takes a copy away: whoever fails with it must not find it again. */
  take: (callId: string) => LoadedCall | undefined;
  keep: (loaded: LoadedCall) => void;
  /** A copy turned out to be old. */
  noteOld: () => void;
}>;

/** Without `loaded` the copy has been taken. */
type Kept = { loaded: LoadedCall | undefined; readonly at: number };

/** More calls than a process has sessions. */
const mostKept = 1000;
/** host.json gives a session back after so long without a message: until then no other process has it. */
const sessionIdleInMs = 5_000;
const distrustInMs = 60_000;

/**
 * Makes the memory of calls. A copy is only ever used for a write, which its etag guards: one that is old costs a refused write
 * and decides nothing. So that few are refused, a process whose copies turned out to be old believes only those that are
 * younger than a session's idle time, for a minute.
 */
export function makeKeptCalls(now: () => string): KeptCalls {
  const kept = new LRUCache<string, Kept>({ max: mostKept });
  let oldAt = -Infinity;
  return {
    take: (callId) => {
      const found = kept.get(callId);
      const loaded = found?.loaded;
      if (found === undefined || loaded === undefined) return undefined;
      // To delete the only call would have the cache clear all its places.
      found.loaded = undefined;
      const at = Date.parse(now());
      const isBelieved = at - found.at < sessionIdleInMs || at - oldAt >= distrustInMs;
      return isBelieved ? loaded : undefined;
    },
    keep: ({ call, etag, isStored }) => {
      const { activity, callId } = call.state;
      if (etag === undefined || !isStored || activity.type === "ended") return;
      kept.set(callId, {
        loaded: { call, etag, isStored, isKept: true },
        at: Date.parse(now()),
      });
    },
    noteOld: () => {
      oldAt = Date.parse(now());
    },
  };
}
