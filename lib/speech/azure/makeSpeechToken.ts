import { makeAzureCredential } from "../../identity/makeAzureCredential";
import { onceMade } from "../../onceMade";

/** Gives Entra tokens for Azure AI Speech. The identity library is loaded, and the identity found, when the first one is asked for. */
export function makeSpeechToken(
  endpoint: string,
  managedIdentityClientId: string | undefined,
): () => Promise<string> {
  const credential = onceMade(() => makeAzureCredential(managedIdentityClientId));
  return async () => (await (await credential()).getToken(scopeOf(endpoint))).token;
}

/** Azure Government has its own audience: https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure */
function scopeOf(endpoint: string): string {
  const domain = new URL(endpoint).hostname.endsWith(".us") ? "azure.us" : "azure.com";
  return `https://cognitiveservices.${domain}/.default`;
}
