import { errors, type JWTPayload, jwtVerify } from "jose";
import type { Config } from "../config";
import { IvrError } from "../errors";
import { editorScope } from "./editorScope";
import { findEntraName } from "./findEntraName";
import { makeEntraKeys } from "./makeEntraKeys";
import { allRoles, type Role } from "./person";
import type { VerifyPerson } from "./verifyPerson";

/** Where people have their accounts. */
export type EntraTenant = Pick<Config, "tenantId" | "loginUrl">;

/** What reaches Entra, and tells the time. */
export type EntraPorts = Readonly<{ fetch: typeof fetch; now: () => string }>;

const clockToleranceInSeconds = 60;
/** Entra's tokens for this app have about two thousand characters; longer than this is none of them, and is not read. */
const longestToken = 8192;

/**
 * Makes the check of an access token that Entra gave somebody of the home tenant for the editor's own API: signature,
 * algorithm, issuer, audience, time, tenant and scope. Only then its name and roles are believed.
 * https://learn.microsoft.com/entra/identity-platform/claims-validation
 */
export function makeVerifyEntraPerson(
  config: EntraTenant & Readonly<{ appId: string }>,
  ports: EntraPorts,
): VerifyPerson {
  const { appId, tenantId, loginUrl } = config;
  const findKey = makeEntraKeys(config, ports);
  return async ({ authorization = "" }) => {
    if (authorization.length > longestToken) throw invalid("It is longer than any of Entra's.");
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, findKey, {
        algorithms: ["RS256"],
        issuer: `${loginUrl}/${tenantId}/v2.0`,
        audience: appId,
        requiredClaims: ["exp", "nbf", "oid"],
        clockTolerance: clockToleranceInSeconds,
        currentDate: new Date(ports.now()),
      });
      if (payload["tid"] !== tenantId) throw invalid("Its claim tid does not hold.");
      // What an app gets for itself has no scope: people use the editor, programs have a function key.
      if (!wordsOf(payload["scp"]).includes(editorScope)) {
        throw invalid("Its claim scp does not hold.");
      }
      return { name: findEntraName(payload), roles: rolesIn(payload) };
    } catch (error) {
      throw error instanceof IvrError ? error : invalid(reasonOf(error), error);
    }
  };
}

function rolesIn({ roles }: JWTPayload): readonly Role[] {
  return allRoles.filter((role) => Array.isArray(roles) && roles.includes(role));
}

function wordsOf(scopes: unknown): readonly string[] {
  return typeof scopes === "string" ? scopes.split(" ") : [];
}

function reasonOf(error: unknown): string {
  return error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired
    ? `Its claim ${error.claim} does not hold.`
    : "It is not one that Entra signed.";
}

function invalid(reason: string, cause?: unknown): IvrError {
  return new IvrError(
    "USER_TOKEN_INVALID",
    `Sign in again: the token is none of this tenant for the editor that holds now. ${reason}`,
    { cause },
  );
}
