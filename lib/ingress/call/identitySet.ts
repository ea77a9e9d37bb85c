import * as z from "zod";
import { text } from "../lenient";

const identity = z
  .object({ id: text, displayName: text, tenantId: text })
  .optional()
  .catch(undefined);

/** Who somebody is, by the kinds we can tell apart: https://learn.microsoft.com/graph/api/resources/communicationsidentityset */
export const identitySet = z
  .object({
    phone: identity,
    user: identity,
    guest: identity,
    applicationInstance: identity,
    application: identity,
  })
  .optional()
  .catch(undefined);

/** What identitySet reads. */
export type IdentitySet = z.infer<typeof identitySet>;
