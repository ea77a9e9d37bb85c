import { SignJWT, exportJWK, generateKeyPair, jwtVerify } from "jose";
import type { JSONWebKeySet } from "jose";

/** The simulator's own RS256 key: what it signs, and the public half for those who check. */
export type SigningKeys = Readonly<{
  jwks: JSONWebKeySet;
  /** Signs claims that are valid from now on for so many seconds. */
  sign: (
    claims: Readonly<Record<string, string | readonly string[]>>,
    lifetimeInSeconds: number,
  ) => Promise<string>;
  /** The roles of a token signed with this key for the audience that is valid now; undefined for any other token. */
  readRoles: (token: string, audience: string) => Promise<readonly string[] | undefined>;
}>;

/** Makes a new key, which lives as long as the process. */
export async function makeSigningKeys(kid: string): Promise<SigningKeys> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = await exportJWK(publicKey);
  return {
    jwks: { keys: [{ ...jwk, kid, use: "sig", alg: "RS256" }] },
    sign: async (claims, lifetimeInSeconds) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
        .setIssuedAt()
        .setNotBefore("0s")
        .setExpirationTime(`${lifetimeInSeconds}s`)
        .sign(privateKey),
    readRoles: async (token, audience) => {
      try {
        const { payload } = await jwtVerify<{ roles?: readonly string[] }>(token, publicKey, {
          audience,
          algorithms: ["RS256"],
        });
        return payload.roles ?? [];
      } catch {
        // Whatever is wrong with it, the answer is the same.
        return undefined;
      }
    },
  };
}
