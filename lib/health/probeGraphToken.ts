import * as z from "zod";
import type { Finding, Probe } from "./probe";

/**
 * What the app must be allowed to do; one of each group. Without the last two a call works, but not everything in it.
 * https://learn.microsoft.com/graph/permissions-reference
 */
const needed: readonly (readonly string[])[] = [
  ["Calls.AccessMedia.All"],
  ["Calls.Initiate.All"],
  // Either one lets the app answer: https://learn.microsoft.com/graph/api/call-answer
  ["Calls.JoinGroupCall.All", "Calls.JoinGroupCallAsGuest.All"],
];
const useful: Readonly<Record<string, string>> = {
  "Presence.Read.All": "transfers do not know who is free",
};

const claims = z.object({ roles: z.array(z.string()).default([]) });

/** Whether a token for Graph can be had in the home tenant, and an administrator there has consented to what calls need. */
export function probeGraphToken(getToken: () => Promise<string | undefined>): Probe {
  return {
    name: "graphToken",
    remedy:
      "Check IVR_APP_ID, IVR_TENANT_ID and GRAPH_CREDENTIAL; for federated, that the app trusts the managed identity: bash scripts/azure/registerApp.sh trust.",
    look: async () => {
      const token = await getToken();
      return token === undefined
        ? { note: "No token is asked for: GRAPH_CREDENTIAL is none." }
        : judgeRoles(readRoles(token));
    },
  };
}

/** Graph's tokens are not meant for us to read: this looks, decides nothing by it, and says so where it cannot. */
function readRoles(token: string): readonly string[] | undefined {
  try {
    const [, payload = ""] = token.split(".");
    return claims.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))).roles;
  } catch {
    // Not a JWT any more.
    return undefined;
  }
}

function judgeRoles(roles: readonly string[] | undefined): Finding {
  if (roles === undefined) {
    return { note: "The token cannot be read, so it is not known what the app may do." };
  }
  const missing = needed.filter((group) => !group.some((name) => roles.includes(name)));
  if (missing.length > 0) {
    return {
      problem: `The app has no consent for ${missing.map((group) => group.join(" or ")).join(", ")} in its home tenant.`,
      remedy:
        "An administrator consents: bash scripts/azure/registerApp.sh consent, or in Entra, App registrations, API permissions. Instances use an old token for up to an hour: restart the app.",
    };
  }
  const notes = Object.entries(useful).flatMap(([name, consequence]) =>
    roles.includes(name) ? [] : [`Without ${name} ${consequence}.`],
  );
  return notes.length === 0 ? {} : { note: notes.join(" ") };
}
