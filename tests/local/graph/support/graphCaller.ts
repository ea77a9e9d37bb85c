/** What a request to the simulated Graph came to. */
export type GraphResponse = Readonly<{ status: number; headers: Headers; body: unknown }>;

/** Makes what sends requests about calls to the simulated Graph, as the app does. */
export function makeGraphCaller(graphUrl: string, callbackUri: string) {
  const send = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<GraphResponse> => {
    const response = await fetch(`${graphUrl}${path}`, {
      method,
      headers: { "Content-Type": "application/json", ...headers },
      ...(body === undefined
        ? {}
        : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const parsed: unknown = text === "" ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body: parsed };
  };
  const onCall = (callId: string, action: string, body: unknown = {}) =>
    send("POST", `/v1.0/communications/calls/${callId}/${action}`, body);
  return {
    send,
    onCall,
    answer: (callId: string) =>
      onCall(callId, "answer", {
        callbackUri,
        acceptedModalities: ["audio"],
        mediaConfig: { "@odata.type": "#microsoft.graph.serviceHostedMediaConfig" },
      }),
    play: (callId: string, clientContext: string, ...uris: string[]) =>
      onCall(callId, "playPrompt", {
        clientContext,
        prompts: uris.map((uri) => ({
          "@odata.type": "#microsoft.graph.mediaPrompt",
          mediaInfo: { "@odata.type": "#microsoft.graph.mediaInfo", uri, resourceId: uri },
        })),
      }),
    hangUp: (callId: string) => send("DELETE", `/v1.0/communications/calls/${callId}`),
  };
}
