/** What is asked for a token: the part of @azure/identity's TokenCredential that is used here. */
export type TokenCredential = Readonly<{
  getToken: (
    scope: string,
    options: Readonly<{ abortSignal: AbortSignal }>,
  ) => Promise<Readonly<{ token: string; expiresOnTimestamp: number }> | null>;
}>;
