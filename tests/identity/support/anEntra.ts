import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT } from "jose";

/** The settings that the tokens below are for. */
export const entraConfig = {
  appId: "2891555a-92ff-42e6-80fa-6e1300c6b5c6",
  tenantId: "632899f8-2ea1-4604-8413-27bd2892079f",
  loginUrl: "https://login.test",
};

/** The app registration of the editor, which is not that of the bot. */
export const editorAppId = "d3a9c1de-6f1b-4d3c-9a54-0c6f0b6c7a10";

const { appId, tenantId, loginUrl } = entraConfig;

type Claims = Readonly<Record<string, unknown>>;

/** What Entra writes into a token of version 2 for a person. */
export const anna: Claims = {
  iss: `${loginUrl}/${tenantId}/v2.0`,
  aud: appId,
  oid: "8a34a46b-3d17-4adc-8dce-dc4e7d572698",
  preferred_username: "anna@contoso.com",
  tid: tenantId,
};

/** How Anna appears in the audit log. */
export const annasName = "anna@contoso.com (8a34a46b-3d17-4adc-8dce-dc4e7d572698)";

/** What is in her token for the editor besides, with the roles that she was given. */
export function editorClaims(roles: unknown): Claims {
  const nbf = Math.floor(Date.now() / 1000) - 60;
  return { aud: editorAppId, scp: "access_as_user", nbf, roles };
}

/** A tenant's Entra as far as tokens go: it signs, and serves its keys through `fetch`, which `answer` replaces. */
export async function anEntra() {
  const pair = await generateKeyPair("RS256", { extractable: true });
  const stranger = await generateKeyPair("RS256", { extractable: true });
  const publicJwk = { ...(await exportJWK(pair.publicKey)), kid: "key-1", use: "sig" };
  const published = new TextEncoder().encode(await exportSPKI(pair.publicKey));
  const sign = (
    key: CryptoKey | Uint8Array,
    claims: Claims,
    header: Readonly<{ kid?: string; alg?: string }> = {},
  ) =>
    new SignJWT({ exp: Math.floor(Date.now() / 1000) + 3600, ...anna, ...claims })
      .setProtectedHeader({ alg: "RS256", kid: "key-1", typ: "JWT", ...header })
      .sign(key);
  const entra = {
    requests: [] as string[],
    answer: undefined as (() => Promise<Response>) | undefined,
    fetch: async (url: string | URL | Request): Promise<Response> => {
      entra.requests.push(url instanceof Request ? url.url : url.toString());
      return entra.answer === undefined ? Response.json({ keys: [publicJwk] }) : entra.answer();
    },
    /** An Authorization header; `undefined` among the claims leaves one out. */
    authorize: async (claims: Claims = {}, kid = "key-1") =>
      `Bearer ${await sign(pair.privateKey, claims, { kid })}`,
    /** The same, signed with a key of the same name that is not Entra's. */
    forge: async (claims: Claims = {}) => `Bearer ${await sign(stranger.privateKey, claims)}`,
    /** The same, signed by anybody with what everybody has: the public key. */
    signByPublicKey: async (claims: Claims = {}) =>
      `Bearer ${await sign(published, claims, { alg: "HS256" })}`,
    /** The same by another algorithm, with Entra's own private key. */
    signOtherwise: async (claims: Claims = {}) => {
      const { privateKey } = pair;
      const pkcs8 = await crypto.subtle.exportKey("pkcs8", privateKey);
      const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-512" };
      const key = await crypto.subtle.importKey("pkcs8", pkcs8, algorithm, false, ["sign"]);
      return `Bearer ${await sign(key, claims, { alg: "RS512" })}`;
    },
  };
  return entra;
}
