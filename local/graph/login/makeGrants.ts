import { createHash, randomBytes } from "node:crypto";
import type { EntraPerson } from "./people";
import type { SignInRequest } from "./signInRequest";

/** A sign-in that goes on: who, to which app, and until when in milliseconds. */
export type SignedIn = Readonly<{ person: EntraPerson; clientId: string; endsAt: number }>;

/** Who signed in by a code, and the nonce of the page that asked. */
type Redeemed = SignedIn & Readonly<{ nonce: string }>;

/** What the stand-in for Entra remembers. Codes and refresh tokens are good for once. */
export type Grants = Readonly<{
  /** Gives a code to somebody who has signed in. */
  giveCode: (request: SignInRequest, person: EntraPerson, endsAt: number) => string;
  /** Takes a code from the page that asked for it, which proves that by its verifier; undefined when it does not. */
  redeemCode: (
    code: string,
    given: Readonly<{ clientId: string; redirectUri: string; verifier: string }>,
  ) => Redeemed | undefined;
  giveRefreshToken: (signedIn: SignedIn) => string;
  /** Takes a refresh token; undefined for one that was used, is over or never was. */
  redeemRefreshToken: (token: string, clientId: string) => SignedIn | undefined;
}>;

/** Makes an empty memory. */
export function makeGrants(now: () => number): Grants {
  const codes = new Map<string, Readonly<{ request: SignInRequest; signedIn: SignedIn }>>();
  const refreshTokens = new Map<string, SignedIn>();
  return {
    giveCode: (request, person, endsAt) => {
      const code = newSecret();
      codes.set(code, { request, signedIn: { person, clientId: request.client_id, endsAt } });
      return code;
    },
    redeemCode: (code, { clientId, redirectUri, verifier }) => {
      const found = codes.get(code);
      codes.delete(code);
      if (found === undefined) return undefined;
      const { request, signedIn } = found;
      const isOurs =
        request.client_id === clientId &&
        request.redirect_uri === redirectUri &&
        request.code_challenge === createHash("sha256").update(verifier).digest("base64url");
      return isOurs ? { ...signedIn, nonce: request.nonce } : undefined;
    },
    giveRefreshToken: (signedIn) => {
      const token = newSecret();
      refreshTokens.set(token, signedIn);
      return token;
    },
    redeemRefreshToken: (token, clientId) => {
      const found = refreshTokens.get(token);
      refreshTokens.delete(token);
      return found?.clientId === clientId && found.endsAt > now() ? found : undefined;
    },
  };
}

function newSecret(): string {
  return randomBytes(32).toString("base64url");
}
