import { type CryptoKey, errors, type FlattenedJWSInput, type JWSHeaderParameters } from "jose";
import { causeOf } from "../../causeOf";
import { IvrError } from "../../errors";
import type { Log } from "../../log";
import { fetchSigningKeys } from "./fetchSigningKeys";

/**
 * Finds the public key of a token. Keys are fetched for a token that `isPlausible` only: whoever does not even know what
 * a token of this app says cannot make us ask for anything.
 * Rejects with SIGNING_KEYS_UNAVAILABLE when they cannot be fetched and those at hand do not do, and as jose does when there is no such key.
 */
export type FindKey = (
  header: JWSHeaderParameters,
  token: FlattenedJWSInput,
  isPlausible: () => boolean,
) => Promise<CryptoKey>;

/** Microsoft's own sample refreshes as often: https://github.com/microsoftgraph/microsoft-graph-comms-samples */
const refreshAfterInMs = 2 * 60 * 60 * 1000;
/** How soon a refresh that failed is tried again while the keys at hand still do. */
const refreshAgainInMs = 30 * 1000;
/** The shortest time between two fetches. */
const coolDownInMs = 2000;

type Ports = Readonly<{
  fetch: typeof fetch;
  now: () => string;
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  log: Log;
}>;

/**
 * Makes the finder over the OpenID document of Graph's calling service. The keys are kept, and fetched again every two
 * hours and when one is unknown, but then at most every 2 s. A token that comes in between waits for the next fetch, as
 * do all the others: those that strangers invent cost no genuine one its key.
 */
export function makeSigningKeys(openIdConfigurationUrl: string, ports: Ports): FindKey {
  const now = () => Date.parse(ports.now());
  type Keys = Awaited<ReturnType<typeof fetchSigningKeys>>;
  let keys: Keys | undefined;
  let failure: IvrError | undefined;
  let fetchedAt = 0;
  let triedAt = 0;
  let refreshing: Promise<void> | undefined;
  let cooling: Promise<void> | undefined;

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
  const isTriedSince = (milliseconds: number) => now() - triedAt < milliseconds;

  const refreshNext = async () => {
    const left = triedAt + coolDownInMs - now();
    if (left > 0) await (cooling ??= coolDown(Math.min(left, coolDownInMs)));
    await refreshOnce();
  };
  const coolDown = async (milliseconds: number) => {
    await ports.wait(milliseconds);
    cooling = undefined;
  };

  return async (header, token, isPlausible) => {
    const isOld = keys !== undefined && now() - fetchedAt >= refreshAfterInMs;
    if (isOld && !isTriedSince(refreshAgainInMs) && isPlausible()) await refreshOnce();
    const known = await findIn(keys, header, token);
    if (known !== undefined) return known;
    if (!isPlausible()) throw new errors.JWKSNoMatchingKey();
    const fetches = [...(refreshing === undefined ? [] : [refreshOnce]), refreshNext];
    for (const fetchKeys of fetches) {
      await fetchKeys();
      if (failure !== undefined) throw failure;
      const found = await findIn(keys, header, token);
      if (found !== undefined) return found;
    }
    throw new errors.JWKSNoMatchingKey();
  };
}

async function findIn(
  keys: Awaited<ReturnType<typeof fetchSigningKeys>> | undefined,
  header: JWSHeaderParameters,
  token: FlattenedJWSInput,
): Promise<CryptoKey | undefined> {
  try {
    return await keys?.(header, token);
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return undefined;
    throw error;
  }
}

function toUnavailable(cause: unknown): IvrError {
  return new IvrError(
    "SIGNING_KEYS_UNAVAILABLE",
    "The signing keys of Graph's calling service cannot be fetched; check CALLS_OPENID_CONFIGURATION_URL and that the app reaches it.",
    { cause },
  );
}
