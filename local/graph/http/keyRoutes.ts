import type { HttpReply, HttpRequest } from "./httpServer";
import type { Simulator } from "./simulator";

/** Where the calling service's OpenID configuration is, as on the real one. */
export const openIdConfigurationPath = "/v1/.well-known/OpenIdConfiguration";

const keysPath = "/v1/.well-known/keys";

/** Answers where the keys of notification tokens are, and with them; undefined for other addresses. */
export function answerKeyRequest(
  simulator: Simulator,
  { method, path }: HttpRequest,
): HttpReply | undefined {
  if (method !== "GET") return undefined;
  if (path === keysPath) return { status: 200, json: simulator.keys.jwks };
  if (path !== openIdConfigurationPath) return undefined;
  return {
    status: 200,
    json: {
      issuer: simulator.rootUrl(),
      jwks_uri: `${simulator.rootUrl()}${keysPath}`,
      id_token_signing_alg_values_supported: ["RS256"],
      token_endpoint_auth_methods_supported: ["private_key_jwt"],
    },
  };
}
