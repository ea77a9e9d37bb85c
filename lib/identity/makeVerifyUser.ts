import { jwtVerify } from "jose";
import type { Config } from "../config";
import { IvrError } from "../errors";
import { findEntraName } from "./findEntraName";
import { makeEntraKeys } from "./makeEntraKeys";

/**
 * Resolves to the name of whoever sends a request, from an Entra token of the home tenant for this app; undefined when the
 * request has no bearer token. A name that a header merely claims is nobody's.
 * Rejects with USER_TOKEN_INVALID, or with SIGNING_KEYS_UNAVAILABLE when Entra's keys cannot be fetched.
 */
export type VerifyUser = (authorization: string | undefined) => Promise<string | undefined>;

const clockToleranceInSeconds = 60;

/** Makes the check over Entra's keys of the home tenant (https://learn.microsoft.com/entra/identity-platform/access-tokens). */
export function makeVerifyUser(
  config: Pick<Config, "appId" | "tenantId" | "loginUrl">,
  ports: Readonly<{ fetch: typeof fetch; now: () => string }>,
): VerifyUser {
  const { appId, tenantId, loginUrl } = config;
  const findKey = makeEntraKeys(config, ports);
  return async (authorization) => {
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, findKey, {
        algorithms: ["RS256"],
        // Apps choose the version of their tokens, and each has its own issuer.
        issuer: [`${loginUrl}/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`],
        audience: [appId, `api://${appId}`],
        requiredClaims: ["exp"],
        clockTolerance: clockToleranceInSeconds,
        currentDate: new Date(ports.now()),
      });
      return findEntraName(payload);
    } catch (error) {
      throw error instanceof IvrError ? error : invalid(error);
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
