import { prepareToLeave } from "../app/leaving";
import type { Opened } from "../app/opened";
import type { SignIn } from "../app/session";
import { Waiting } from "../ui/Waiting";
import { forgetTokens, keepTokens, loadTokens } from "./keptTokens";
import { makeAccountSession } from "./makeAccountSession";
import { beginSignIn, finishSignIn, returnAddress } from "./signInAtEntra";
import type { SignInFailure } from "../model/signInFailure";
import { SignInScreen } from "./SignInScreen";
import { askForTokens, type EntraSignIn, type Tokens } from "./tokens";

const hasSignedOut = "ivr.signedOut";

/** Opens the session of somebody with an account: the one of this tab, or the one that was just begun; else Entra is asked who it is. */
export async function openAccount(signIn: SignIn): Promise<Opened> {
  if (signIn.type !== "entra") return instead({ why: "nobody" });
  const returned = await finishSignIn(signIn);
  if (returned !== undefined) {
    return "tokens" in returned
      ? { session: sessionOf(signIn, returned.tokens) }
      : instead(returned, () => beginSignIn(signIn, returned.backTo));
  }
  const tokens = loadTokens(signIn.clientId);
  if (tokens !== undefined) return { session: sessionOf(signIn, tokens) };
  if (sessionStorage.getItem(hasSignedOut) !== null) {
    sessionStorage.removeItem(hasSignedOut);
    window.history.replaceState(undefined, "", "/editor");
    return instead({ why: "signedOut" }, () => beginSignIn(signIn, "/editor"));
  }
  await beginSignIn(signIn, placeOnPage());
  return { Screen: Waiting };
}

function instead(failure: SignInFailure, signIn?: () => Promise<void>): Opened {
  return { Screen: () => <SignInScreen failure={failure} signIn={signIn} /> };
}

function placeOnPage(): string {
  const { pathname, search } = window.location;
  return pathname === new URL(returnAddress()).pathname ? "/editor" : `${pathname}${search}`;
}

function sessionOf(signIn: EntraSignIn, tokens: Tokens) {
  return makeAccountSession(tokens, {
    refresh: (token) => askForTokens(signIn, { grant_type: "refresh_token", refresh_token: token }),
    keep: (next) => keepTokens(signIn.clientId, next),
    forget: forgetTokens,
    now: Date.now,
    later: (act, inMs) => void setTimeout(act, inMs),
    prepareToLeave,
    signIn: () => beginSignIn(signIn, placeOnPage()),
    signOut: () => {
      sessionStorage.setItem(hasSignedOut, "yes");
      const query = new URLSearchParams({ post_logout_redirect_uri: returnAddress() });
      window.location.assign(`${signIn.authority}/oauth2/v2.0/logout?${query.toString()}`);
    },
  });
}
