import * as z from "zod";
import type { GrantedRoles, ReadRoles } from "../consent/grantedRoles";

const claims = z.object({ roles: z.array(z.string()).default([]) });

/** Makes the reader of the roles in a token; the roles of one token are read once. It rejects as the token's source does. */
export function makeReadRoles(getToken: () => Promise<string | undefined>): ReadRoles {
  let last: Readonly<{ token: string; granted: GrantedRoles }> | undefined;
  return async () => {
    const token = await getToken();
    if (token === undefined) return { type: "notAsked" };
    if (last?.token !== token) last = { token, granted: readRoles(token) };
    return last.granted;
  };
}

/** Graph's tokens are not meant for us to read: this looks, and says so where it cannot. */
function readRoles(token: string): GrantedRoles {
  try {
    const [, payload = ""] = token.split(".");
    const { roles } = claims.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
    return { type: "roles", roles };
  } catch {
    // Not a JWT any more.
    return { type: "unknown" };
  }
}
