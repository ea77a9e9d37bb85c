import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { Config } from "../../lib/config";

export const appId = "2891555a-92ff-42e6-80fa-6e1300c6b5c6";
export const tenantId = "632899f8-2ea1-4604-8413-27bd2892079f";

/** The instant of every token and check here, unless a test moves it. */
export const noon = "2026-11-21T12:00:00.000Z";

const openIdConfigurationUrl = "https://calling.test/v1/.well-known/OpenIdConfiguration";
const keysUrl = "https://calling.test/v1/keys";

export const ingressConfig: Pick<
  Config,
  "appId" | "allowedTenants" | "tokenIssuers" | "openIdConfigurationUrl" | "logDetail"
> = {
  appId,
  allowedTenants: [],
  tokenIssuers: ["https://api.botframework.com", "https://graph.microsoft.com/"],
  openIdConfigurationUrl,
  logDetail: "steps",
};

type Claims = Readonly<Record<string, unknown>>;
type Key = Awaited<ReturnType<typeof makeKey>>;

async function makeKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: "sig" } };
}

const inSeconds = (instant: string) => Math.floor(Date.parse(instant) / 1000);

/** What Graph's calling service writes into its tokens. */
export const usualClaims: Claims = {
  iss: "https://api.botframework.com",
  aud: appId,
  tid: tenantId,
  nbf: inSeconds(noon) - 60,
  exp: inSeconds(noon) + 3840,
};

/**
 * Graph's calling service as far as tokens go: it signs, and serves its OpenID document and keys through `fetch`.
 * `keys` may change under way; `answer` replaces the answer to every request; `requests` counts them.
 */
export async function makeCallingService() {
  const key = await makeKey("key-1");
  const service = {
    key,
    keys: [key],
    requests: [] as string[],
    answer: undefined as (() => Promise<Response>) | undefined,
    makeKey,
    fetch: async (url: string | URL | Request): Promise<Response> => {
      const address = url instanceof Request ? url.url : url.toString();
      service.requests.push(address);
      if (service.answer !== undefined) {
        return service.answer();
      }
      return Response.json(
        address === openIdConfigurationUrl
          ? { issuer: "https://api.botframework.com", jwks_uri: keysUrl }
          : { keys: service.keys.map(({ publicJwk }) => publicJwk) },
      );
    },
    /** An Authorization header; `undefined` among the claims leaves one out. */
    authorize: async (claims: Claims = {}, signingKey: Key = key): Promise<string> => {
      const token = await new SignJWT({ ...usualClaims, ...claims })
        .setProtectedHeader({ alg: "RS256", kid: signingKey.kid, typ: "JWT" })
        .sign(signingKey.privateKey);
      return `Bearer ${token}`;
    },
  };
  return service;
}
