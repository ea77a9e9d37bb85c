import type { TokenCredential } from "@azure/identity";

/**
 * Who reads and writes storage where there is no connection string: the managed identity named by its client id, or, when
 * none is named, whoever DefaultAzureCredential finds (a system-assigned identity, or a developer signed in with `az login`).
 */
export async function storageCredential(clientId: string | undefined): Promise<TokenCredential> {
  const identity = await import("@azure/identity");
  return clientId === undefined
    ? new identity.DefaultAzureCredential()
    : new identity.ManagedIdentityCredential({ clientId });
}
