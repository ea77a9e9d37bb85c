import type { Presence, ReadPresence } from "../actions/getPresencesByUserId";
import type { PerformGraphAction } from "./makePerformGraphAction";

// https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid
const maxUserIds = 650;
const availabilities = new Set(["available", "availableidle"]);
const busyActivities = new Set([
  "inacall",
  "inaconferencecall",
  "presenting",
  "donotdisturb",
  "urgentinterruptionsonly",
]);

/** Makes the reader of who can take a call now: available or idle, and not in a call. One request per 650 people. */
export function makeReadPresence(perform: PerformGraphAction): ReadPresence {
  return async (tenantId, userIds) => {
    const available = new Set<string>();
    for (let start = 0; start < userIds.length; start += maxUserIds) {
      const ids = userIds.slice(start, start + maxUserIds);
      const { value } = await perform("getPresencesByUserId", { tenantId }, { ids });
      value.filter(canTakeCall).forEach(({ id }) => available.add(id.toLowerCase()));
    }
    return userIds.filter((userId) => available.has(userId.toLowerCase()));
  };
}

function canTakeCall({ availability, activity }: Presence): boolean {
  return (
    availabilities.has(availability?.toLowerCase() ?? "") &&
    !busyActivities.has(activity?.toLowerCase() ?? "")
  );
}
