import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from "jose";

/** The settings that the tokens below are for. */
export const entraConfig = {
  appId: "2891555a-92ff-42e6-80fa-6e1300c6b5c6",
  tenantId: "632899f8-2ea1-4604-8413-27bd2892079f",
  loginUrl: "https://login.test",
};

const { appId, tenantId, loginUrl } = entraConfig;

/** What Entra writes into a token of version 2 for a person. */
export const anna: Readonly<Record<string, unknown>> = {
  iss: `${loginUrl}/${tenantId}/v2.0`,
  aud: appId,
  oid: "8a34a46b-3d17-4adc-8dce-dc4e7d572698",
  preferred_username: "anna@contoso.com",
  tid: tenantId,
};

/** A tenant's Entra as far as tokens go: it signs, and serves its keys through `fetch`, which `answer` replaces. */
export async function anEntra() {
  const pair = await generateKeyPair("RS256", { extractable: true });
  const stranger = await generateKeyPair("RS256", { extractable: true });
  const publicJwk = { ...(await exportJWK(pair.publicKey)), kid: "key-1", use: "sig" };
  const sign = (key: CryptoKey, claims: Readonly<Record<string, unknown>>, kid = "key-1") =>
    new SignJWT({ exp: Math.floor(Date.now() / 1000) + 3600, ...anna, ...claims })
      .setProtectedHeader({ alg: "RS256", kid, typ: "JWT" })
      .sign(key);
  const entra = {
    requests: [] as string[],
    answer: undefined as (() => Promise<Response>) | undefined,
    fetch: async (url: string | URL | Request): Promise<Response> => {
      entra.requests.push(url instanceof Request ? url.url : url.toString());
      return entra.answer === undefined ? Response.json({ keys: [publicJwk] }) : entra.answer();
    },
    /** An Authorization header; `undefined` among the claims leaves one out. */
    authorize: async (claims: Readonly<Record<string, unknown>> = {}, kid?: string) =>
      `Bearer ${await sign(pair.privateKey, claims, kid)}`,
    /** The same, signed with a key of the same name that is not Entra's. */
    forge: async () => `Bearer ${await sign(stranger.privateKey, {})}`,
  };
  return entra;
}
