import { Hono, type Context } from "hono";
import { isLoopback } from "../../../lib/isLoopback";
import type { Simulator } from "../http/simulator";
import { people } from "./people";
import { signInPage } from "./signInPage";
import { readSignInRequest, type SignInRequest } from "./signInRequest";

/**
 * What browsers see of Entra: where people sign in and out, and where its keys are. Tokens are given by `loginRoutes`.
 * https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc
 */
export function signInRoutes(simulator: Simulator): Hono {
  const { keys, rootUrl } = simulator;
  return new Hono()
    .get("/:tenant/oauth2/v2.0/authorize", (context) => authorize(simulator, context))
    .get("/:tenant/oauth2/v2.0/logout", (context) => signOut(context))
    .get("/:tenant/discovery/v2.0/keys", (context) => context.json(keys.jwks))
    .get("/:tenant/v2.0/.well-known/openid-configuration", (context) => {
      const root = `${rootUrl()}/${context.req.param("tenant")}`;
      return context.json({
        issuer: `${root}/v2.0`,
        authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
        token_endpoint: `${root}/oauth2/v2.0/token`,
        end_session_endpoint: `${root}/oauth2/v2.0/logout`,
        jwks_uri: `${root}/discovery/v2.0/keys`,
      });
    });
}

function authorize(simulator: Simulator, context: Context): Response | Promise<Response> {
  const { account, ...query } = context.req.query();
  const read = readSignInRequest(query);
  if ("problem" in read) return context.text(read.problem, 400);
  const { request } = read;
  if (account === "cancel") {
    return comeBack(context, request, {
      error: "access_denied",
      error_description: "AADSTS65004: the user declined.",
    });
  }
  const person = people.find(({ key }) => key === account);
  if (person === undefined) {
    const address = (choice: Readonly<Record<string, string>>) =>
      `?${new URLSearchParams({ ...query, ...choice }).toString()}`;
    return context.html(signInPage(address));
  }
  const endsAt = Date.now() + simulator.settings().signInLifetimeInSeconds * 1000;
  return comeBack(context, request, { code: simulator.grants.giveCode(request, person, endsAt) });
}

/** In the fragment, which no server sees. */
function comeBack(
  context: Context,
  { redirect_uri: address, state }: SignInRequest,
  answer: Readonly<Record<string, string>>,
): Response {
  const fragment = new URLSearchParams({ ...answer, state });
  return context.redirect(`${address}#${fragment.toString()}`);
}

function signOut(context: Context): Response {
  const address = context.req.query("post_logout_redirect_uri") ?? "";
  const isHere = URL.canParse(address) && isLoopback(new URL(address).hostname);
  return isHere ? context.redirect(address) : context.text("You have signed out.");
}
