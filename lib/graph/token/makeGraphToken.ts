import { IvrError } from "../../errors";
import { limitTime } from "../../time/limitTime";
import { makeCredential } from "./makeCredential";
import type { CredentialOptions } from "./makeCredential";
import type { TokenCredential } from "./tokenCredential";

/** A token for Graph in a specific tenant; undefined when none is needed. Rejects with GRAPH_UNAVAILABLE or GRAPH_REFUSED. */
export type GetGraphToken = (tenantId: string) => Promise<string | undefined>;

/** The settings a token depends on; a Config has them all. */
export type GraphTokenSettings = CredentialOptions & Readonly<{ graphUrl: string }>;

type Options = Readonly<{
  /** ISO instant of now. */
  now?: () => string;
  makeCredential?: (settings: CredentialOptions, tenantId: string) => Promise<TokenCredential>;
}>;
type Cached = Readonly<{ token: Promise<string>; freshUntil: () => number }>;

const refreshBeforeExpiryInMs = 5 * 60_000;
const tokenTimeoutInMs = 10_000;

/** Makes a source of Graph tokens: one credential and one cached token per tenant, shared by those who ask at the same time. */
export function makeGraphToken(settings: GraphTokenSettings, options: Options = {}): GetGraphToken {
  if (settings.graphCredential === "none") {
    return () => Promise.resolve(undefined);
  }
  const now = options.now ?? (() => new Date().toISOString());
  const make = options.makeCredential ?? makeCredential;
  const credentials = new Map<string, Promise<TokenCredential>>();
  const cache = new Map<string, Cached>();

  const ask = (tenantId: string): Cached => {
    // While it is under way everybody waits for it.
    let freshUntil = Number.POSITIVE_INFINITY;
    const credential = credentials.get(tenantId) ?? make(settings, tenantId);
    credentials.set(tenantId, credential);
    const token = credential
      .then((ready) =>
        limitTime(tokenTimeoutInMs, (abortSignal) =>
          ready.getToken(`${settings.graphUrl}/.default`, { abortSignal }),
        ),
      )
      .then((given) => {
        if (given === null) {
          throw new TypeError("The credential gave no token.");
        }
        freshUntil = given.expiresOnTimestamp - refreshBeforeExpiryInMs;
        return given.token;
      })
      .catch((error: unknown) => {
        cache.delete(tenantId);
        credentials.delete(tenantId);
        throw toTokenError(error, tenantId);
      });
    return { token, freshUntil: () => freshUntil };
  };

  return async (tenantId) => {
    const cached = cache.get(tenantId);
    if (cached !== undefined && Date.parse(now()) < cached.freshUntil()) {
      return cached.token;
    }
    const asked = ask(tenantId);
    cache.set(tenantId, asked);
    return asked.token;
  };
}

// Asking again does not help: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#error-response
const refusals = new Set([
  "invalid_client",
  "unauthorized_client",
  "invalid_request",
  "invalid_scope",
]);

function toTokenError(cause: unknown, tenantId: string): IvrError {
  const reason = toReason(cause);
  const isRefused = reason !== undefined && refusals.has(reason);
  return new IvrError(
    isRefused ? "GRAPH_REFUSED" : "GRAPH_UNAVAILABLE",
    isRefused
      ? `Entra refuses a Graph token for tenant ${tenantId} (${reason}): check IVR_APP_ID, GRAPH_CREDENTIAL and the app's consent there.`
      : `Entra gave no Graph token for tenant ${tenantId}. If this lasts, check GRAPH_CREDENTIAL, LOGIN_URL and the way out of the network.`,
    { details: { tenantId, reason }, cause },
  );
}

function toReason(error: unknown): string | undefined {
  const response =
    error instanceof Error && "errorResponse" in error ? error.errorResponse : undefined;
  const word =
    typeof response === "object" && response !== null && "error" in response
      ? response.error
      : undefined;
  return typeof word === "string" && /^[a-z_]{1,40}$/.test(word) ? word : undefined;
}
