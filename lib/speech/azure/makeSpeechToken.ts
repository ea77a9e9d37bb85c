/** Gives Entra tokens for Azure AI Speech. The identity library is loaded, and the identity found, when the first one is asked for. */
export function makeSpeechToken(
  endpoint: string,
  managedIdentityClientId: string | undefined,
): () => Promise<string> {
  let credential: Promise<{ getToken: (scope: string) => Promise<{ token: string }> }> | undefined;
  return async () => {
    credential ??= loadCredential(managedIdentityClientId);
    return (await (await credential).getToken(scopeOf(endpoint))).token;
  };
}

async function loadCredential(managedIdentityClientId: string | undefined) {
  const { DefaultAzureCredential } = await import("@azure/identity");
  return new DefaultAzureCredential(
    managedIdentityClientId === undefined ? {} : { managedIdentityClientId },
  );
}

/** Azure Government has its own audience: https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure */
function scopeOf(endpoint: string): string {
  const domain = new URL(endpoint).hostname.endsWith(".us") ? "azure.us" : "azure.com";
  return `https://cognitiveservices.${domain}/.default`;
}
