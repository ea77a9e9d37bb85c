/** One request as it would have gone over the wire. */
export type SentRequest = Readonly<{
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: unknown;
}>;

/** An answer, something to throw, or "silence": no answer until the request is aborted. */
export type ScriptedAnswer = Response | Error | "silence";

/** A fetch that gives the answers in turn, the last one for ever, and keeps what was sent. */
export function scriptedFetch(...answers: readonly ScriptedAnswer[]): {
  fetch: typeof fetch;
  sent: SentRequest[];
} {
  const sent: SentRequest[] = [];
  const respond = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const answer = answers[Math.min(sent.length, answers.length - 1)] ?? new Response();
    sent.push({
      method: init.method ?? "GET",
      url,
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof init.body === "string" ? { body: JSON.parse(init.body) as unknown } : {}),
    });
    if (answer === "silence") {
      return untilAborted(init.signal ?? undefined);
    }
    if (answer instanceof Error) {
      throw answer;
    }
    const body = await answer.clone().arrayBuffer();
    const { status, headers } = answer;
    return new Response(body.byteLength === 0 ? null : body, { status, headers });
  };
  return {
    fetch: (input, init) => respond(input instanceof Request ? input.url : String(input), init),
    sent,
  };
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error("aborted"));
    });
  });
}
