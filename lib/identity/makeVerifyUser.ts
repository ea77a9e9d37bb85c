import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyGetKey,
} from "jose";
import type { Config } from "../config";
import { IvrError } from "../errors";

/**
 * Resolves to the name of whoever sends a request, from an Entra token of the home tenant for this app; undefined when the
 * request has no bearer token. A name that a header merely claims is nobody's.
 * Rejects with USER_TOKEN_INVALID, or with SIGNING_KEYS_UNAVAILABLE when Entra's keys cannot be fetched.
 */
export type VerifyUser = (authorization: string | undefined) => Promise<string | undefined>;

const clockToleranceInSeconds = 60;
const longestName = 128;

/** Makes the check over Entra's keys of the home tenant (https://learn.microsoft.com/entra/identity-platform/access-tokens), which are fetched with the first token. */
export function makeVerifyUser(
  config: Pick<Config, "appId" | "tenantId" | "loginUrl">,
  ports: Readonly<{ fetch: typeof fetch; now: () => string }>,
): VerifyUser {
  const { appId, tenantId, loginUrl } = config;
  const keys = keysUnlessAway(
    createRemoteJWKSet(new URL(`${loginUrl}/${tenantId}/discovery/v2.0/keys`), {
      [customFetch]: ports.fetch,
    }),
  );
  return async (authorization) => {
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ["RS256"],
        // Apps choose the version of their tokens, and each has its own issuer.
        issuer: [`${loginUrl}/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`],
        audience: [appId, `api://${appId}`],
        requiredClaims: ["exp"],
        clockTolerance: clockToleranceInSeconds,
        currentDate: new Date(ports.now()),
      });
      return nameIn(payload).slice(0, longestName);
    } catch (error) {
      throw error instanceof IvrError ? error : invalid(error);
    }
  };
}

/** A person's sign-in name with the id that never changes, else an app's id. */
function nameIn(claims: JWTPayload): string {
  const find = (...names: readonly string[]) =>
    names.flatMap((name) => {
      const value = claims[name];
      return typeof value === "string" && value !== "" ? [value] : [];
    })[0];
  const id = find("oid", "sub") ?? "unknown";
  const name = find("preferred_username", "upn");
  return name === undefined ? `app ${find("azp", "appid") ?? id}` : `${name} (${id})`;
}

/** Only a fetch that failed is worth another attempt; a key that is not there makes its token invalid. */
function keysUnlessAway(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey) throw cause;
      throw new IvrError(
        "SIGNING_KEYS_UNAVAILABLE",
        "The keys of Entra cannot be fetched; check LOGIN_URL and that the app reaches it.",
        { cause },
      );
    }
  };
}

function invalid(cause: unknown): IvrError {
  return new IvrError(
    "USER_TOKEN_INVALID",
    "The bearer token is none of the home tenant for this app (IVR_TENANT_ID, IVR_APP_ID) that holds now. Get a new one, or send none: then the audit log names the function key.",
    { cause },
  );
}
