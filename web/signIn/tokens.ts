import type { SignIn } from "../app/session";

/** The app registration that people sign in to. */
export type EntraSignIn = Extract<SignIn, { type: "entra" }>;

/** What Entra gave somebody; times in milliseconds by the clock of this computer. */
export type Tokens = Readonly<{
  access: string;
  refresh: string | undefined;
  expiresAt: number;
  /** When it is time to ask for others, so that nobody has to wait for them. */
  renewAt: number;
}>;

/** What came of asking for tokens: those, with what says to whom they were given, or Entra's own word why not. */
export type TokenAnswer = Readonly<
  { tokens: Tokens; idToken: string | undefined } | { refused: string }
>;

/** Five minutes before the end, or after three quarters of a short life. */
const longestMarginInMs = 300_000;

type GivenTokens = Readonly<{
  access_token: string;
  refresh_token?: string;
  id_token?: string;
  expires_in: number;
}>;

/** Asks Entra for tokens. Rejects where it does not answer. https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
export async function askForTokens(
  { authority, clientId, scope }: EntraSignIn,
  grant: Readonly<Record<string, string>>,
): Promise<TokenAnswer> {
  const askedAt = Date.now();
  const response = await fetch(`${authority}/oauth2/v2.0/token`, {
    method: "POST",
    // The scope again: without it Entra takes the app to ask for a token for itself, and refuses.
    body: new URLSearchParams({ client_id: clientId, scope, ...grant }),
  });
  if (response.status >= 500) throw new Error(`The sign-in service answered ${response.status}.`);
  const answer: unknown = await response.json();
  if (!response.ok) {
    const { error_description: why = "" } = answer as Readonly<{ error_description?: string }>;
    return { refused: why };
  }
  // Of this form by the protocol; what does not fit is refused by the server.
  const given = answer as GivenTokens;
  const lifeInMs = given.expires_in * 1000;
  return {
    idToken: given.id_token,
    tokens: {
      access: given.access_token,
      refresh: given.refresh_token,
      expiresAt: askedAt + lifeInMs,
      renewAt: askedAt + lifeInMs - Math.min(longestMarginInMs, lifeInMs / 4),
    },
  };
}
