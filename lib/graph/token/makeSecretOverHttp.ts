import * as z from "zod";
import type { TokenCredential } from "./tokenCredential";

const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });
const errorSchema = z.object({ error: z.string() });

/**
 * Makes a client-secret credential for a login service on this machine over plain http, which @azure/identity refuses
 * ("authorityHost must use the 'https' protocol"). Settings allow such a LOGIN_URL for loopback only.
 */
export function makeSecretOverHttp(
  settings: Readonly<{ appId: string; loginUrl: string; clientSecret: string; tenantId: string }>,
  fetchOnce: typeof fetch = fetch,
): TokenCredential {
  const address = `${settings.loginUrl}/${encodeURIComponent(settings.tenantId)}/oauth2/v2.0/token`;
  return {
    getToken: async (scope, { abortSignal }) => {
      const response = await fetchOnce(address, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: settings.appId,
          client_secret: settings.clientSecret,
          scope,
        }),
        signal: abortSignal,
      });
      const body: unknown = await response.json();
      const answer = answerSchema.safeParse(body);
      if (!answer.success) {
        throw Object.assign(new Error("The login service gave no token."), {
          errorResponse: errorSchema.safeParse(body).data,
        });
      }
      return {
        token: answer.data.access_token,
        expiresOnTimestamp: Date.now() + answer.data.expires_in * 1000,
      };
    },
  };
}
