import type { Tokens } from "./tokens";

const place = "ivr.tokens";

/** Keeps tokens until the tab is closed. */
export function keepTokens(clientId: string, tokens: Tokens): void {
  sessionStorage.setItem(place, JSON.stringify({ clientId, tokens }));
}

/** The tokens of this tab for an app. */
export function loadTokens(clientId: string): Tokens | undefined {
  const text = sessionStorage.getItem(place);
  if (text === null) return undefined;
  // Written by this page alone.
  const kept = JSON.parse(text) as Readonly<{ clientId: string; tokens: Tokens }>;
  return kept.clientId === clientId ? kept.tokens : undefined;
}

/** Forgets them. */
export function forgetTokens(): void {
  sessionStorage.removeItem(place);
}
