import { createLocalJWKSet } from "jose";
import * as z from "zod";
import { limitTime } from "../../time/limitTime";

const fetchTimeoutInMs = 4000;

const openIdConfiguration = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

/** Fetches the OpenID document of Graph's calling service and the public keys it names, within 4 s. Rejects with whatever went wrong. */
export function fetchSigningKeys(address: string, fetch: typeof globalThis.fetch) {
  return limitTime(fetchTimeoutInMs, async (signal) => {
    const fetchJson = async (url: string): Promise<unknown> => {
      const response = await fetch(url, { headers: { accept: "application/json" }, signal });
      if (!response.ok) {
        throw new TypeError(`${new URL(url).host} answered ${response.status}`);
      }
      return response.json();
    };
    const { jwks_uri: keysUrl } = openIdConfiguration.parse(await fetchJson(address));
    return createLocalJWKSet(keySet.parse(await fetchJson(keysUrl)));
  });
}
