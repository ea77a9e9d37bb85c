import { decodeJwt, errors, type JWTPayload, jwtVerify } from "jose";
import type { Config } from "../../config";
import { IvrError } from "../../errors";
import type { FindKey } from "./signingKeys";

/** Checks an Authorization header and resolves to the tenant it speaks for. Rejects with NOTIFICATION_TOKEN_INVALID, or as its keys do. */
export type VerifyToken = (authorization: string | undefined) => Promise<string>;

/** A token that was verified, and by what. */
type Passed = Readonly<{
  tenantId: string;
  /** In milliseconds since 1970. */
  until: number;
  key: unknown;
  /** The key by which it would be verified now. */
  findAgain: (now: number) => ReturnType<FindKey>;
}>;

const clockToleranceInSeconds = 5 * 60;
/** Graph signs for a tenant at a time; more tokens than that are forgotten together. */
const mostKept = 100;

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
  // Nothing is proven by it: it only keeps strangers from having keys fetched.
  const isPlausible = (token: string, now: number) => {
    const claims = decodeJwt(token);
    checkAudience(claims, config.appId);
    findTenant(claims, config.allowedTenants);
    const { iss = "", exp = 0 } = claims;
    return issuer.includes(iss) && toEnd(exp) > now;
  };
  const verify = async (token: string, now: number): Promise<Passed> => {
    let findAgain: Passed["findAgain"] | undefined;
    const { payload, key } = await jwtVerify(
      token,
      (header, signed) => {
        findAgain = (later) => ports.findKey(header, signed, () => isPlausible(token, later));
        return findAgain(now);
      },
      {
        algorithms: ["RS256"],
        issuer,
        requiredClaims: ["exp"],
        clockTolerance: clockToleranceInSeconds,
        currentDate: new Date(now),
      },
    );
    checkAudience(payload, config.appId);
    const tenantId = findTenant(payload, config.allowedTenants);
    if (findAgain === undefined) throw new TypeError("A token was verified without a key.");
    return { tenantId, key, findAgain, until: toEnd(payload.exp ?? 0) };
  };
  // Graph sends the same token with every notification of an hour or a day. Only what passed is kept, by the whole token.
  const passed = new Map<string, Passed>();
  return async (authorization) => {
    const token = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) {
      throw invalid("There is no bearer token in the Authorization header.");
    }
    const now = Date.parse(ports.now());
    try {
      const before = passed.get(token);
      if (before !== undefined && (await holdsStill(before, now))) return before.tenantId;
      passed.delete(token);
      const verified = await verify(token, now);
      if (passed.size >= mostKept) passed.clear();
      passed.set(token, verified);
      return verified.tenantId;
    } catch (error) {
      throw error instanceof IvrError ? error : invalid(describe(error), error);
    }
  };
}

/** A token ends at its time, and with the very key that verified it: once keys are fetched anew it is verified anew, and one whose key was withdrawn is refused. */
async function holdsStill({ until, key, findAgain }: Passed, now: number): Promise<boolean> {
  return until > now && (await findAgain(now)) === key;
}

function toEnd(expiresInSeconds: number): number {
  return (expiresInSeconds + clockToleranceInSeconds) * 1000;
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
