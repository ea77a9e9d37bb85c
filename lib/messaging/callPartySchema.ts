import * as z from "zod";
import type { CallParty } from "../ivr/call/callParty";

/** Does not compile when a kind is missing or invented. */
const kinds: Readonly<{ [Kind in CallParty["kind"]]: Kind }> = {
  phone: "phone",
  user: "user",
  application: "application",
  guest: "guest",
  unknown: "unknown",
};

/** Who is at the other end, as it is read off the queue. */
export const callPartySchema = z.object({
  kind: z.enum(kinds),
  id: z.string().exactOptional(),
  displayName: z.string().exactOptional(),
  tenantId: z.string().exactOptional(),
  countryCode: z.string().exactOptional(),
  language: z.string().exactOptional(),
});
