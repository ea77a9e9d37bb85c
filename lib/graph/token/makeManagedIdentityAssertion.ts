import { makeAzureCredential } from "../../identity/makeAzureCredential";

/**
 * Makes what vouches for the app registration without any secret: a token of the managed identity for Entra's token exchange.
 * See https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
 */
export async function makeManagedIdentityAssertion(
  settings: Readonly<{ loginUrl: string; managedIdentityClientId: string | undefined }>,
): Promise<() => Promise<string>> {
  const identity = await makeAzureCredential(settings.managedIdentityClientId);
  const audience = settings.loginUrl.endsWith(".us")
    ? "api://AzureADTokenExchangeUSGov"
    : "api://AzureADTokenExchange";
  return async () => (await identity.getToken(`${audience}/.default`)).token;
}
