import type { SignInFailure } from "../model/signInFailure";
import { askForTokens, type EntraSignIn, type Tokens } from "./tokens";

/** What is remembered while somebody is at Entra: what proves that the answer is to this question, and where they were. */
type Asked = Readonly<{ state: string; nonce: string; verifier: string; backTo: string }>;

const place = "ivr.signingIn";
const returnPath = "/editor/signedIn";
const longestDetail = 300;

/** Where Entra sends people back to, as the app registration has it. */
export function returnAddress(): string {
  return `${window.location.origin}${returnPath}`;
}

/** Leaves for Entra. Its answer is good only for the page that asked: by state, nonce and verifier (PKCE). */
export async function beginSignIn(
  { authority, clientId, scope }: EntraSignIn,
  backTo: string,
): Promise<void> {
  const asked = { state: newSecret(), nonce: newSecret(), verifier: newSecret(), backTo };
  sessionStorage.setItem(place, JSON.stringify(asked));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(asked.verifier));
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: "code",
    response_mode: "fragment",
    redirect_uri: returnAddress(),
    scope,
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: toBase64Url(new Uint8Array(digest)),
    code_challenge_method: "S256",
  });
  window.location.assign(`${authority}/oauth2/v2.0/authorize?${query.toString()}`);
}

/** What came of a sign-in, and where somebody was before. */
export type Returned = Readonly<{ backTo: string } & ({ tokens: Tokens } | SignInFailure)>;

/** Takes Entra's answer where the page was opened with one; undefined where it was not. */
export async function finishSignIn(signIn: EntraSignIn): Promise<Returned | undefined> {
  const { pathname, hash } = window.location;
  const answer = new URLSearchParams(hash.replace(/^#/, ""));
  const asked = takeAsked();
  const isAnswer = answer.has("code") || answer.has("error");
  if (pathname !== returnPath || !isAnswer) return undefined;
  // The code is good for once, and belongs into no history.
  window.history.replaceState(undefined, "", asked?.backTo ?? "/editor");
  const backTo = asked?.backTo ?? "/editor";
  if (asked === undefined || answer.get("state") !== asked.state) return { why: "failed", backTo };
  if (answer.has("error")) return { ...failureOf(answer), backTo };
  try {
    return { ...(await redeem(signIn, asked, answer.get("code") ?? "")), backTo };
  } catch {
    return { why: "noConnection", backTo };
  }
}

function takeAsked(): Asked | undefined {
  const text = sessionStorage.getItem(place);
  sessionStorage.removeItem(place);
  // Written by this page alone.
  return text === null ? undefined : (JSON.parse(text) as Asked);
}

function failureOf(answer: URLSearchParams): SignInFailure {
  const why = answer.get("error") === "access_denied" ? "declined" : "failed";
  return { why, ...detailOf(answer.get("error_description") ?? "") };
}

async function redeem(
  signIn: EntraSignIn,
  { nonce, verifier }: Asked,
  code: string,
): Promise<Readonly<{ tokens: Tokens }> | SignInFailure> {
  const answer = await askForTokens(signIn, {
    grant_type: "authorization_code",
    code,
    redirect_uri: returnAddress(),
    code_verifier: verifier,
  });
  if ("refused" in answer) return { why: "failed", ...detailOf(answer.refused) };
  const { aud, iss, nonce: given } = claimsOf(answer.idToken);
  const isOurs = given === nonce && aud === signIn.clientId && iss === `${signIn.authority}/v2.0`;
  return isOurs ? { tokens: answer.tokens } : { why: "failed" };
}

type Claims = Readonly<{ aud?: string; iss?: string; nonce?: string }>;

/** Read and not verified: it came from Entra itself, by a connection to it. https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation */
function claimsOf(token = ""): Claims {
  const [, payload = ""] = token.split(".");
  return JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")) || "{}") as Claims;
}

/** Entra's sentence, without the ids that follow it line by line. */
function detailOf(description: string): Readonly<{ detail?: string }> {
  const detail = (description.split(/[\r\n]|Trace ID/)[0] ?? "").trim().slice(0, longestDetail);
  return detail === "" ? {} : { detail };
}

function newSecret(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
