import { readJson } from "../json/readJson";
import { repeatedNameSentence } from "../json/repeatedNameSentence";
import { refusal, type FailureAnswer } from "./failureAnswer";

/** The largest document that is worth reading: a flow that can be stored has less. */
const maxBytes = 4 * 1024 * 1024;

/** What a request's body said, or the refusal to answer with. */
export type JsonBody = Readonly<{ value: unknown }> | Readonly<{ refused: FailureAnswer }>;

/** Reads a JSON body of at most 4 MiB; a larger one is refused with 413, one that is not JSON, or has a name twice in one group, with 400. An empty one is undefined. */
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
  const result = readJson(text);
  if ("mistake" in result) {
    // What is meant would quote the body, in which there may be numbers of people.
    const { line, column } = result.mistake.place;
    const where = `it stops being so in line ${line}, column ${column}`;
    return { refused: refusal(400, "BODY_NOT_JSON", `The body is not JSON: ${where}.`) };
  }
  const { document, repeated } = result.read;
  const [first] = repeated;
  return first === undefined
    ? { value: document }
    : { refused: refusal(400, "BODY_INVALID", repeatedNameSentence(first)) };
}
