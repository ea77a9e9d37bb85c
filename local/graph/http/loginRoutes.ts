import type { HttpReply, HttpRequest } from "./httpServer";
import type { Simulator } from "./simulator";

const lifetimeInSeconds = 3599;

/**
 * Answers as the Microsoft identity platform does for client credentials; undefined for other addresses:
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow
 */
export async function answerLoginRequest(
  simulator: Simulator,
  { method, path, body }: HttpRequest,
): Promise<HttpReply | undefined> {
  const tenant = /^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(path)?.[1];
  if (tenant === undefined) return undefined;
  return method === "POST"
    ? giveToken(simulator, tenant, new URLSearchParams(body))
    : { status: 405 };
}

async function giveToken(
  simulator: Simulator,
  tenant: string,
  form: URLSearchParams,
): Promise<HttpReply> {
  if (form.get("grant_type") !== "client_credentials") {
    return refuseLogin(400, "unsupported_grant_type", "AADSTS70003: only client_credentials.");
  }
  if (!form.get("scope")?.endsWith("/.default")) {
    return refuseLogin(400, "invalid_scope", "AADSTS70011: the scope must end with /.default.");
  }
  if (form.get("client_id")?.toLowerCase() !== simulator.ports.appId.toLowerCase()) {
    return refuseLogin(400, "unauthorized_client", "AADSTS700016: the application was not found.");
  }
  if (!form.get("client_secret") && !form.get("client_assertion")) {
    return refuseLogin(401, "invalid_client", "AADSTS7000216: a secret or an assertion is needed.");
  }
  const claims = {
    iss: `${simulator.rootUrl()}/${tenant}/v2.0`,
    aud: `${simulator.rootUrl()}/graph`,
    tid: tenant,
    appid: simulator.ports.appId,
    roles: ["Calls.Initiate.All", "Calls.JoinGroupCall.All", "Calls.AccessMedia.All"],
  };
  return {
    status: 200,
    headers: { "Cache-Control": "no-store" },
    json: {
      token_type: "Bearer",
      expires_in: lifetimeInSeconds,
      ext_expires_in: lifetimeInSeconds,
      access_token: await simulator.keys.sign(claims, lifetimeInSeconds),
    },
  };
}

function refuseLogin(status: number, error: string, description: string): HttpReply {
  return { status, json: { error, error_description: description } };
}
