import { LRUCache } from "lru-cache";
import type { PersonPresence } from "../../flow/presence/personPresence";
import type { ReadPresence } from "../actions/getPresencesByUserId";
import type { PerformGraphAction } from "./makePerformGraphAction";
import { toPersonPresence } from "./toPersonPresence";

// https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid
const maxUserIds = 650;
/** A queue of callers asks for the same people again and again; after so long somebody may have hung up. */
const keptInMs = 10_000;
const mostKept = 5000;

/** Makes the reader of presence: one request per 650 people whom nobody asked for within ten seconds. */
export function makeReadPresence(
  perform: PerformGraphAction,
  now = () => new Date().toISOString(),
): ReadPresence {
  const kept = new LRUCache<string, PersonPresence>({
    max: mostKept,
    ttl: keptInMs,
    ttlResolution: 0,
    perf: { now: () => Date.parse(now()) },
  });
  return async (tenantId, userIds) => {
    const keyOf = (userId: string) => `${tenantId ?? ""}/${userId.toLowerCase()}`;
    const found = new Map<string, PersonPresence>();
    for (const userId of userIds) {
      const presence = kept.get(keyOf(userId));
      if (presence !== undefined) found.set(keyOf(userId), presence);
    }
    const unknown = userIds.filter((userId) => !found.has(keyOf(userId)));
    for (let start = 0; start < unknown.length; start += maxUserIds) {
      const ids = unknown.slice(start, start + maxUserIds);
      const { value } = await perform("getPresencesByUserId", { tenantId }, { ids });
      for (const presence of value) {
        const key = keyOf(presence.id);
        found.set(key, toPersonPresence(presence));
        kept.set(key, toPersonPresence(presence));
      }
    }
    return userIds.map((userId) => found.get(keyOf(userId)) ?? "unknown");
  };
}
