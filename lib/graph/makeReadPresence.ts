import * as z from "zod";
import { IvrError } from "../errors";
import type { ReadPresence } from "../worker/ports";
import { makeGraphClient } from "./graphClient";
import type { GraphClientOptions } from "./graphClient";

// https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid
const maxUserIds = 650;
const answerSchema = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      availability: z.string().nullish(),
      activity: z.string().nullish(),
    }),
  ),
});
const availabilities = new Set(["available", "availableidle"]);
const busyActivities = new Set([
  "inacall",
  "inaconferencecall",
  "presenting",
  "donotdisturb",
  "urgentinterruptionsonly",
]);

/** Makes the reader of who can take a call now: available or idle, and not in a call. One request per 650 people. */
export function makeReadPresence(options: GraphClientOptions): ReadPresence {
  const sendToGraph = makeGraphClient(options);
  return async (tenantId, userIds) => {
    const available = new Set<string>();
    for (let start = 0; start < userIds.length; start += maxUserIds) {
      const presences = await sendToGraph({
        purpose: "getPresencesByUserId",
        tenantId,
        method: "POST",
        path: ["communications", "getPresencesByUserId"],
        body: { ids: userIds.slice(start, start + maxUserIds) },
        repeatable: true,
        read: readPresences,
      });
      presences.filter(canTakeCall).forEach(({ id }) => available.add(id.toLowerCase()));
    }
    return userIds.filter((userId) => available.has(userId.toLowerCase()));
  };
}

type Presence = z.infer<typeof answerSchema>["value"][number];

async function readPresences(response: Response): Promise<readonly Presence[]> {
  const answer = answerSchema.safeParse(await response.json());
  if (!answer.success) {
    throw new IvrError(
      "GRAPH_REFUSED",
      "getPresencesByUserId gave an answer without presences: check that GRAPH_URL is Graph.",
    );
  }
  return answer.data.value;
}

function canTakeCall({ availability, activity }: Presence): boolean {
  return (
    availabilities.has(availability?.toLowerCase() ?? "") &&
    !busyActivities.has(activity?.toLowerCase() ?? "")
  );
}
