import { refusal, type FailureAnswer } from "./failureAnswer";

/** The largest document that is worth reading: a flow that can be stored has less. */
const maxBytes = 4 * 1024 * 1024;

/** What a request's body said, or the refusal to answer with. */
export type JsonBody = Readonly<{ value: unknown }> | Readonly<{ refused: FailureAnswer }>;

/** Reads a JSON body of at most 4 MiB; a larger one is refused with 413, one that is not JSON with 400. An empty one is undefined. */
export async function readJsonBody(
  request: Readonly<{
    headers: Readonly<{ get: (name: string) => string | null }>;
    text: () => Promise<string>;
  }>,
): Promise<JsonBody> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  const text = declared > maxBytes ? undefined : await request.text();
  if (text === undefined || Buffer.byteLength(text) > maxBytes) {
    return { refused: refusal(413, "BODY_TOO_LARGE", `A body may have ${maxBytes} bytes.`) };
  }
  if (text.trim() === "") return { value: undefined };
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    // The parser's message would quote the body.
    return { refused: refusal(400, "BODY_NOT_JSON", "The body is not JSON.") };
  }
}
