import { Agent, request as requestHttp, type IncomingMessage } from "node:http";
import { Agent as TlsAgent, request as requestHttps } from "node:https";
import { omitUndefined } from "../../flow/omitUndefined";

/** Sends one HTTP request as `fetch` does, and follows no redirect. */
export type SendHttp = (address: string, init: RequestInit) => Promise<Response>;

/** What is sent on a connection that its server is just closing gets lost: an idle one is kept no longer than `fetch` keeps it. */
const idleInMs = 4000;

/**
 * Makes a transport whose connections live on between requests. It does what the Graph client needs of `fetch`, for half
 * of its CPU time: bodies are texts, answers are read as texts, and certificates are verified as Node does.
 */
export function makeHttpTransport(): SendHttp {
  const kept = { keepAlive: true, timeout: idleInMs };
  const agents = { plain: new Agent(kept), tls: new TlsAgent(kept) };
  return (address, { method = "GET", headers, body, signal }) =>
    new Promise((resolve, reject) => {
      const toError = (error: unknown) => {
        const cause: unknown = signal?.aborted === true ? signal.reason : error;
        return new TypeError("The request got no answer.", { cause });
      };
      const text = toText(body);
      const url = new URL(address);
      const isTls = url.protocol === "https:";
      const options = {
        method,
        headers: { "user-agent": "teams-ivr", ...Object.fromEntries(toHeaders(headers)) },
        agent: isTls ? agents.tls : agents.plain,
        ...omitUndefined({ signal: signal ?? undefined }),
      };
      const sent = (isTls ? requestHttps : requestHttp)(url, options, (answer) => {
        try {
          resolve(toResponse(answer, toError));
        } catch (error) {
          sent.destroy();
          reject(toError(error));
        }
      });
      sent.once("error", (error) => reject(toError(error)));
      sent.end(text);
    });
}

function toHeaders(headers: RequestInit["headers"]): Headers {
  return headers instanceof Headers ? headers : new Headers(headers);
}

function toText(body: RequestInit["body"]): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === "string") return body;
  throw new TypeError("Only a text can be sent as the body of a request.");
}

/** A stream of the web costs more than all else about an answer: this one has none and gives its text. */
function toResponse(answer: IncomingMessage, toError: (error: unknown) => Error): Response {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(answer.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  const response = new Response(null, { status: answer.statusCode ?? 0, headers });
  const text = readText(answer);
  // Whoever does not ask for the text does not care how it ended.
  text.catch(() => undefined);
  const read = () => text.catch((error: unknown) => Promise.reject(toError(error)));
  return Object.assign(response, {
    text: read,
    json: async (): Promise<unknown> => JSON.parse(await read()) as unknown,
  });
}

function readText(answer: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    answer.on("data", (part: Buffer) => parts.push(part));
    answer.once("end", () => resolve(new TextDecoder().decode(Buffer.concat(parts))));
    answer.once("error", reject);
    // A connection that ends in the middle of an answer may tell of it by this alone.
    answer.once("close", () => reject(new Error("The answer ended too early.")));
  });
}
