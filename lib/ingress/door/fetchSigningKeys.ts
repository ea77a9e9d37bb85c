import { createLocalJWKSet } from "jose";
import * as z from "zod";

const fetchTimeoutInMs = 4000;

const openIdConfiguration = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/** Fetches the OpenID document of Graph's calling service and the public keys it names, within 4 s. Rejects with whatever went wrong. */
export async function fetchSigningKeys(address: string, fetch: typeof globalThis.fetch) {
  const signal = AbortSignal.timeout(fetchTimeoutInMs);
  const fetchJson = async (url: string): Promise<unknown> => {
    const response = await fetch(url, { headers: { accept: "application/json" }, signal });
    if (!response.ok) {
      throw new TypeError(`${new URL(url).host} answered ${response.status}`);
    }
    return response.json();
  };
  const { jwks_uri: keysUrl } = openIdConfiguration.parse(await fetchJson(address));
  return createLocalJWKSet(keySet.parse(await fetchJson(keysUrl)));
}
