import { errors, type JWTVerifyGetKey } from "jose";
import { causeOf } from "../causeOf";
import { IvrError } from "../errors";
import type { Log } from "../log";
import { fetchSigningKeys } from "./fetchSigningKeys";

/** Microsoft's own sample refreshes as often: https://github.com/microsoftgraph/microsoft-graph-comms-samples */
const refreshAfterInMs = 2 * 60 * 60 * 1000;
/** A stranger's tokens with invented key ids must not make us ask all the time. */
const coolDownInMs = 30 * 1000;

/**
 * Finds the public key of a token in the OpenID document of Graph's calling service. The keys are kept, and fetched
 * again every two hours and when a key is unknown, but then at most every 30 s.
 * Rejects with SIGNING_KEYS_UNAVAILABLE when they cannot be fetched and those at hand do not do.
 */
export function makeSigningKeys(
  openIdConfigurationUrl: string,
  ports: Readonly<{ fetch: typeof fetch; now: () => string; log: Log }>,
): JWTVerifyGetKey {
  const now = () => Date.parse(ports.now());
  let keys: JWTVerifyGetKey | undefined;
  let failure: IvrError | undefined;
  let fetchedAt = 0;
  let triedAt = 0;
  let refreshing: Promise<void> | undefined;

  const refresh = async () => {
    try {
      keys = await fetchSigningKeys(openIdConfigurationUrl, ports.fetch);
      failure = undefined;
      fetchedAt = now();
    } catch (error) {
      failure = toUnavailable(error);
      ports.log.error("signingKeysNotFetched", {
        code: failure.code,
        reason: failure.message,
        ...causeOf(failure),
      });
    }
    triedAt = now();
    refreshing = undefined;
  };
  const refreshOnce = () => (refreshing ??= refresh());
  const isCool = () => now() - triedAt >= coolDownInMs;

  return async (header, token) => {
    if (keys === undefined || (now() - fetchedAt >= refreshAfterInMs && isCool())) {
      await refreshOnce();
    }
    if (keys === undefined) {
      throw failure ?? toUnavailable(undefined);
    }
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) {
        throw error;
      }
      if (isCool()) {
        await refreshOnce();
      }
      if (failure !== undefined) {
        throw failure;
      }
      return keys(header, token);
    }
  };
}

function toUnavailable(cause: unknown): IvrError {
  return new IvrError(
    "SIGNING_KEYS_UNAVAILABLE",
    "The signing keys of Graph's calling service cannot be fetched; check CALLS_OPENID_CONFIGURATION_URL and that the app reaches it.",
    { cause },
  );
}
