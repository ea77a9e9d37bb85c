import { Hono } from "hono";
import type { Simulator } from "./simulator";

/** Where the calling service's OpenID configuration is, as on the real one. */
export const openIdConfigurationPath = "/v1/.well-known/OpenIdConfiguration";

const keysPath = "/v1/.well-known/keys";

/** Where the keys of notification tokens are, and the keys. */
export function keyRoutes({ keys, rootUrl }: Simulator): Hono {
  return new Hono()
    .get(keysPath, (context) => context.json(keys.jwks))
    .get(openIdConfigurationPath, (context) =>
      context.json({
        issuer: rootUrl(),
        jwks_uri: `${rootUrl()}${keysPath}`,
        id_token_signing_alg_values_supported: ["RS256"],
        token_endpoint_auth_methods_supported: ["private_key_jwt"],
      }),
    );
}
