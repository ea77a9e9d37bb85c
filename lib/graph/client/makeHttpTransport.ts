import { Agent, request as requestHttp, type IncomingMessage } from "node:http";
import { Agent as TlsAgent, request as requestHttps } from "node:https";
import type { HttpAnswer } from "../actions/parts/httpAnswer";
import type { HttpRequest } from "./makeHttpRequest";

/** Sends one HTTP request as `fetch` does, and follows no redirect. */
export type SendHttp<Answer extends HttpAnswer = HttpAnswer> = (
  address: string,
  request: HttpRequest,
) => Promise<Answer>;

/** What is sent on a connection that its server is just closing gets lost: an idle one is kept no longer than `fetch` keeps it. */
const idleInMs = 4000;

/**
 * Makes a transport whose connections live on between requests. It does what the Graph client needs of `fetch`, for a
 * fraction of its CPU time: bodies are texts, answers are read as texts, and certificates are verified as Node does.
 */
export function makeHttpTransport(): SendHttp {
  const kept = { keepAlive: true, timeout: idleInMs };
  const agents = { plain: new Agent(kept), tls: new TlsAgent(kept) };
  return (address, { method, headers, body, deadline }) =>
    new Promise((resolve, reject) => {
      let late: Readonly<{ reason: unknown }> | undefined;
      const toError = (error: unknown) =>
        new TypeError("The request got no answer.", { cause: late?.reason ?? error });
      const { isTls, ...target } = toTarget(address);
      const sent = (isTls ? requestHttps : requestHttp)({
        ...target,
        method,
        headers: { "user-agent": "teams-ivr", ...headers },
        agent: isTls ? agents.tls : agents.plain,
      });
      sent.once("response", (answer) => resolve(toAnswer(answer, toError)));
      sent.once("error", (error) => reject(toError(error)));
      deadline.whenUp((reason) => {
        late = { reason };
        sent.destroy(new Error("The time is up."));
      });
      sent.end(body ?? undefined);
    });
}

/** Where an address leads. Node would copy ten more fields of an URL for each request. */
function toTarget(address: string) {
  const { protocol, hostname, port, pathname, search } = new URL(address);
  return {
    isTls: protocol === "https:",
    // An address of IPv6 stands in brackets.
    hostname: hostname.replace(/^\[|\]$/g, ""),
    port,
    path: `${pathname}${search}`,
  };
}

function toAnswer(answer: IncomingMessage, toError: (error: unknown) => Error): HttpAnswer {
  const { statusCode: status = 0, headers } = answer;
  const text = readText(answer);
  // Whoever does not ask for the text does not care how it ended.
  text.catch(() => undefined);
  const read = () => text.catch((error: unknown) => Promise.reject(toError(error)));
  return {
    ok: status >= 200 && status < 300,
    status,
    headers: { get: (name) => headers[name.toLowerCase()]?.toString() ?? null },
    text: read,
    json: async (): Promise<unknown> => JSON.parse(await read()) as unknown,
  };
}

function readText(answer: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    answer.setEncoding("utf8");
    answer.on("data", (part: string) => (text += part));
    answer.once("end", () => resolve(text));
    answer.once("error", reject);
    // A connection that ends in the middle of an answer may tell of it by this alone.
    answer.once("close", () => reject(new Error("The answer ended too early.")));
  });
}
