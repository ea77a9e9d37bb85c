import type { DefaultAzureCredential, ManagedIdentityCredential } from "@azure/identity";

/**
 * Who the app is to Azure where there is no connection string: the managed identity named by its client id, or, when none
 * is named, whoever DefaultAzureCredential finds (a system-assigned identity, or a developer signed in with `az login`).
 */
export async function makeAzureCredential(
  clientId: string | undefined,
): Promise<DefaultAzureCredential | ManagedIdentityCredential> {
  const identity = await import("@azure/identity");
  return clientId === undefined
    ? new identity.DefaultAzureCredential()
    : new identity.ManagedIdentityCredential({ clientId });
}
