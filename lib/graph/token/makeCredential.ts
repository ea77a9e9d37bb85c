import { makeManagedIdentityAssertion } from "./makeManagedIdentityAssertion";
import { makeSecretOverHttp } from "./makeSecretOverHttp";
import type { TokenCredential } from "./tokenCredential";

/** The settings that say who the app is; a Config has them all. */
export type CredentialOptions = Readonly<{
  graphCredential: "federated" | "secret" | "certificate" | "none";
  appId: string;
  loginUrl: string;
  managedIdentityClientId: string | undefined;
  clientSecret: string | undefined;
  clientCertificatePath: string | undefined;
}>;

/** Makes the credential that GRAPH_CREDENTIAL names, for one tenant; @azure/identity is loaded here and not before. */
export async function makeCredential(
  settings: CredentialOptions,
  tenantId: string,
): Promise<TokenCredential> {
  const { appId, loginUrl, clientSecret = "", clientCertificatePath = "" } = settings;
  if (settings.graphCredential === "secret" && loginUrl.startsWith("http:")) {
    return makeSecretOverHttp({ appId, loginUrl, clientSecret, tenantId });
  }
  const { ClientAssertionCredential, ClientCertificateCredential, ClientSecretCredential } =
    await import("@azure/identity");
  const options = { authorityHost: loginUrl };
  switch (settings.graphCredential) {
    case "federated":
      return new ClientAssertionCredential(
        tenantId,
        appId,
        await makeManagedIdentityAssertion(settings),
        options,
      );
    case "secret":
      return new ClientSecretCredential(tenantId, appId, clientSecret, options);
    case "certificate":
      return new ClientCertificateCredential(tenantId, appId, clientCertificatePath, options);
    case "none":
      throw new TypeError("GRAPH_CREDENTIAL none asks for no token and needs no credential.");
  }
}
