import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from "jose";
import type { Config } from "../config";
import { IvrError } from "../errors";

/** Half a minute between two fetches, whoever names unknown keys: Entra publishes a new key long before it signs with it. */
const coolDownInMs = 30_000;
const fetchTimeoutInMs = 4000;

/**
 * Makes the finder of the home tenant's public keys (https://learn.microsoft.com/entra/identity-platform/access-tokens).
 * They are fetched with the first token, kept for ten minutes, and fetched again for a key that is unknown, at most every
 * half minute. Rejects with SIGNING_KEYS_UNAVAILABLE when they cannot be fetched, and as jose does when there is no such key.
 */
export function makeEntraKeys(
  { loginUrl, tenantId }: Pick<Config, "tenantId" | "loginUrl">,
  ports: Readonly<{ fetch: typeof fetch }>,
): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(`${loginUrl}/${tenantId}/discovery/v2.0/keys`), {
    [customFetch]: ports.fetch,
    cooldownDuration: coolDownInMs,
    timeoutDuration: fetchTimeoutInMs,
  });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      // Only a fetch that failed is worth another attempt; a key that is not there makes its token invalid.
      if (cause instanceof errors.JWKSNoMatchingKey) throw cause;
      throw new IvrError(
        "SIGNING_KEYS_UNAVAILABLE",
        "The keys of Entra cannot be fetched; check LOGIN_URL and that the app reaches it.",
        { cause },
      );
    }
  };
}
