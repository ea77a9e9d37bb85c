import type { TokenCredential } from "@azure/identity";

/** The managed identity that is named; without a name whatever this machine is signed in with. */
export async function serviceBusCredential(clientId: string | undefined): Promise<TokenCredential> {
  const { DefaultAzureCredential, ManagedIdentityCredential } = await import("@azure/identity");
  return clientId === undefined
    ? new DefaultAzureCredential()
    : new ManagedIdentityCredential({ clientId });
}
