import { Hono, type Context } from "hono";
import type { Simulator } from "./simulator";

const lifetimeInSeconds = 3599;

/**
 * Tokens as the Microsoft identity platform gives them for client credentials:
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export function loginRoutes(simulator: Simulator): Hono {
  return new Hono()
    .post("/:tenant/oauth2/v2.0/token", async (context) => {
      const form = new URLSearchParams(await context.req.text());
      return giveToken(simulator, context, context.req.param("tenant"), form);
    })
    .all("/:tenant/oauth2/v2.0/token", (context) => context.body(null, 405));
}

async function giveToken(
  simulator: Simulator,
  context: Context,
  tenant: string,
  form: URLSearchParams,
): Promise<Response> {
  const refuse = (status: 400 | 401, error: string, description: string) =>
    context.json({ error, error_description: description }, status);
  if (form.get("grant_type") !== "client_credentials") {
    return refuse(400, "unsupported_grant_type", "AADSTS70003: only client_credentials.");
  }
  if (!form.get("scope")?.endsWith("/.default")) {
    return refuse(400, "invalid_scope", "AADSTS70011: the scope must end with /.default.");
  }
  if (form.get("client_id")?.toLowerCase() !== simulator.ports.appId.toLowerCase()) {
    return refuse(400, "unauthorized_client", "AADSTS700016: the application was not found.");
  }
  if (!form.get("client_secret") && !form.get("client_assertion")) {
    return refuse(401, "invalid_client", "AADSTS7000216: a secret or an assertion is needed.");
  }
  const claims = {
    iss: `${simulator.rootUrl()}/${tenant}/v2.0`,
    aud: `${simulator.rootUrl()}/graph`,
    tid: tenant,
    appid: simulator.ports.appId,
    roles: simulator.settings().roles,
  };
  context.header("Cache-Control", "no-store");
  return context.json({
    token_type: "Bearer",
    expires_in: lifetimeInSeconds,
    ext_expires_in: lifetimeInSeconds,
    access_token: await simulator.keys.sign(claims, lifetimeInSeconds),
  });
}
