import * as z from "zod";
import type { PersonPresence } from "../../flow/presence/personPresence";
import type { GraphAction } from "./graphAction";
import { readAs } from "./parts/readReply";

const presence = z.object({
  id: z.string(),
  availability: z.string().nullish(),
  activity: z.string().nullish(),
  outOfOfficeSettings: z.object({ isOutOfOffice: z.boolean().nullish() }).nullish(),
});
const presences = z.object({ value: z.array(presence) });

/** What Teams says of somebody, in Graph's words: https://learn.microsoft.com/graph/api/resources/presence */
export type Presence = z.infer<typeof presence>;

/** Asks for the presence of at most 650 people: https://learn.microsoft.com/graph/api/cloudcommunications-getpresencesbyuserid */
export const getPresencesByUserId: GraphAction<
  Readonly<{ ids: readonly string[] }>,
  z.infer<typeof presences>
> = {
  method: "POST",
  path: "communications/getPresencesByUserId",
  words: ["readPresence"],
  isRepeatable: true,
  toBody: ({ ids }) => ({ ids }),
  read: readAs(presences, "presences"),
};

/** What Teams says of each of these people, in their order. Rejects like GraphCalls. */
export type ReadPresence = (
  tenantId: string | undefined,
  userIds: readonly string[],
) => Promise<readonly PersonPresence[]>;
