import { decodeJwt, errors, type JWTPayload, jwtVerify } from "jose";
import type { Config } from "../../config";
import { IvrError } from "../../errors";
import type { FindKey } from "./signingKeys";

/** Checks an Authorization header and resolves to the tenant it speaks for. Rejects with NOTIFICATION_TOKEN_INVALID, or as its keys do. */
export type VerifyToken = (authorization: string | undefined) => Promise<string>;

const clockToleranceInSeconds = 5 * 60;

/** Makes the check of https://learn.microsoft.com/microsoftteams/platform/bots/calls-and-meetings/call-notifications for this app: signature, issuer, audience, time, tenant. */
export function makeVerifyToken(
  config: Pick<Config, "appId" | "allowedTenants" | "tokenIssuers">,
  ports: Readonly<{ findKey: FindKey; now: () => string }>,
): VerifyToken {
  // A government cloud writes its issuer with a slash at the end: https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/865
  const issuer = config.tokenIssuers.flatMap((each) => {
    const bare = each.replace(/\/+$/, "");
    return [bare, `${bare}/`];
  });
  return async (authorization) => {
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) {
      throw invalid("There is no bearer token in the Authorization header.");
    }
    const now = Date.parse(ports.now());
    // Nothing is proven by it: it only keeps strangers from having keys fetched.
    const isPlausible = () => {
      const claims = decodeJwt(token);
      checkAudience(claims, config.appId);
      findTenant(claims, config.allowedTenants);
      const { iss = "", exp = 0 } = claims;
      return issuer.includes(iss) && (exp + clockToleranceInSeconds) * 1000 > now;
    };
    try {
      const { payload } = await jwtVerify(
        token,
        (header, signed) => ports.findKey(header, signed, isPlausible),
        {
          algorithms: ["RS256"],
          issuer,
          requiredClaims: ["exp"],
          clockTolerance: clockToleranceInSeconds,
          currentDate: new Date(now),
        },
      );
      checkAudience(payload, config.appId);
      return findTenant(payload, config.allowedTenants);
    } catch (error) {
      throw error instanceof IvrError ? error : invalid(describe(error), error);
    }
  };
}

/** GUIDs are the same in every casing, which is why jose does not check this. */
function checkAudience({ aud = [] }: JWTPayload, appId: string): void {
  const audiences = typeof aud === "string" ? [aud] : aud;
  if (!audiences.some((audience) => audience.toLowerCase() === appId.toLowerCase())) {
    throw invalid("The token is for another app; IVR_APP_ID must be the bot's application id.");
  }
}

/** Graph may name the tenant by either claim, but always does. */
const tenantClaims = ["tid", "http://schemas.microsoft.com/identity/claims/tenantid"] as const;

function findTenant(payload: JWTPayload, allowedTenants: readonly string[]): string {
  const tenant = tenantClaims
    .map((claim) => payload[claim])
    .find((value) => typeof value === "string" && value !== "");
  if (typeof tenant !== "string") {
    throw invalid("The token names no tenant.");
  }
  const tenantId = tenant.toLowerCase();
  if (allowedTenants.length > 0 && !allowedTenants.includes(tenantId)) {
    throw invalid("The token's tenant is not in IVR_ALLOWED_TENANTS.");
  }
  return tenantId;
}

function describe(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) {
    return `The token's claim ${error.claim} does not hold.`;
  }
  return `The token cannot be verified: ${error instanceof errors.JOSEError ? error.code : "it is no token"}.`;
}

function invalid(message: string, cause?: unknown): IvrError {
  return new IvrError("NOTIFICATION_TOKEN_INVALID", message, { cause });
}
