import { Hono, type Context } from "hono";
import { cors } from "hono/cors";
import { editorScope } from "../../../lib/identity/editorScope";
import { ofThisMachine } from "../http/ofThisMachine";
import type { Simulator } from "../http/simulator";
import type { SignedIn } from "./makeGrants";
import { findScopeProblem } from "./signInRequest";

const lifetimeInSeconds = 3599;
const tokenPath = "/:tenant/oauth2/v2.0/token";

/**
 * Tokens as the Microsoft identity platform gives them, to apps for client credentials and to pages for people:
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export function loginRoutes(simulator: Simulator): Hono {
  return new Hono()
    .use(tokenPath, cors({ origin: ofThisMachine, allowMethods: ["POST"] }))
    .post(tokenPath, async (context) => {
      const form = new URLSearchParams(await context.req.text());
      const asked = { context, tenant: context.req.param("tenant"), form };
      context.header("Cache-Control", "no-store");
      switch (form.get("grant_type") ?? "") {
        case "client_credentials":
          return giveToApp(simulator, asked);
        case "authorization_code":
          return giveForCode(simulator, asked);
        case "refresh_token":
          return giveForRefreshToken(simulator, asked);
        default:
          return refuse(context, 400, "unsupported_grant_type", "AADSTS70003: not supported here.");
      }
    })
    .all(tokenPath, (context) => context.body(null, 405));
}

type Asked = Readonly<{ context: Context; tenant: string; form: URLSearchParams }>;

function refuse(context: Context, status: 400 | 401, error: string, description: string) {
  return context.json({ error, error_description: description }, status);
}

async function giveToApp(simulator: Simulator, asked: Asked): Promise<Response> {
  const { context, tenant, form } = asked;
  if (!form.get("scope")?.endsWith("/.default")) {
    return refuse(context, 400, "invalid_scope", "AADSTS70011: the scope must end with /.default.");
  }
  if (form.get("client_id")?.toLowerCase() !== simulator.ports.appId.toLowerCase()) {
    const description = "AADSTS700016: the application was not found.";
    return refuse(context, 400, "unauthorized_client", description);
  }
  if (!form.get("client_secret") && !form.get("client_assertion")) {
    const description = "AADSTS7000216: a secret or an assertion is needed.";
    return refuse(context, 401, "invalid_client", description);
  }
  const claims = {
    iss: `${simulator.rootUrl()}/${tenant}/v2.0`,
    aud: `${simulator.rootUrl()}/graph`,
    tid: tenant,
    appid: simulator.ports.appId,
    roles: simulator.settings().roles,
  };
  return context.json({
    token_type: "Bearer",
    expires_in: lifetimeInSeconds,
    ext_expires_in: lifetimeInSeconds,
    access_token: await simulator.keys.sign(claims, lifetimeInSeconds),
  });
}

async function giveForCode(simulator: Simulator, asked: Asked): Promise<Response> {
  const { context, form } = asked;
  const problem = findPageProblem(asked);
  if (problem !== undefined) return refuse(context, 400, "invalid_request", problem);
  const redeemed = simulator.grants.redeemCode(form.get("code") ?? "", {
    clientId: form.get("client_id") ?? "",
    redirectUri: form.get("redirect_uri") ?? "",
    verifier: form.get("code_verifier") ?? "",
  });
  return redeemed === undefined
    ? refuse(context, 400, "invalid_grant", "AADSTS70008: the code is no good.")
    : giveToPerson(simulator, asked, redeemed, redeemed.nonce);
}

async function giveForRefreshToken(simulator: Simulator, asked: Asked): Promise<Response> {
  const { context, form } = asked;
  const problem = findPageProblem(asked);
  if (problem !== undefined) return refuse(context, 400, "invalid_request", problem);
  const clientId = form.get("client_id") ?? "";
  const signedIn = simulator.grants.redeemRefreshToken(form.get("refresh_token") ?? "", clientId);
  const isOver = simulator.settings().signInLifetimeInSeconds === 0 || signedIn === undefined;
  return isOver
    ? refuse(context, 400, "invalid_grant", "AADSTS700084: the refresh token is over.")
    : giveToPerson(simulator, asked, signedIn);
}

/** Pages have no secret, and come from an origin: https://learn.microsoft.com/entra/identity-platform/reply-url */
function findPageProblem({ context, form }: Asked): string | undefined {
  if (context.req.header("Origin") === undefined) {
    return "AADSTS9002327: tokens of a single-page application are given across origins alone.";
  }
  if (form.has("client_secret")) return "AADSTS90023: a page has no secret.";
  return findScopeProblem(form.get("client_id") ?? "", form.get("scope") ?? "");
}

/** Tokens of version 2, as people get them for the editor: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
async function giveToPerson(
  simulator: Simulator,
  { context, tenant }: Asked,
  signedIn: SignedIn,
  nonce?: string,
): Promise<Response> {
  const { person, clientId } = signedIn;
  const lifetime = simulator.settings().accessTokenLifetimeInSeconds;
  const claims = {
    iss: `${simulator.rootUrl()}/${tenant}/v2.0`,
    aud: clientId,
    tid: tenant,
    oid: person.id,
    sub: person.id,
    preferred_username: person.signInName,
    ver: "2.0",
    roles: person.roles,
  };
  const { sign } = simulator.keys;
  return context.json({
    token_type: "Bearer",
    expires_in: lifetime,
    access_token: await sign({ ...claims, azp: clientId, scp: editorScope }, lifetime),
    refresh_token: simulator.grants.giveRefreshToken(signedIn),
    ...(nonce === undefined ? {} : { id_token: await sign({ ...claims, nonce }, lifetime) }),
  });
}
