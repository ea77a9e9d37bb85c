import { Agent, request as requestHttp } from "node:http";
import { Agent as TlsAgent, request as requestHttps } from "node:https";

/** What is posted. */
type Posted = Readonly<{
  headers: Readonly<Record<string, string>>;
  body: string | Uint8Array;
  signal: AbortSignal;
}>;

/** Posts over connections of its own; resolves to the status once the answer is there, and rejects where there is none. It follows no redirect. */
export type Post = Readonly<{
  post: (address: string, posted: Posted) => Promise<number>;
  close: () => void;
}>;

/** Makes it. Twenty notifications a call take `fetch` more CPU time than all else that a simulated call does. */
export function makePost(): Post {
  const agents = { plain: new Agent({ keepAlive: true }), tls: new TlsAgent({ keepAlive: true }) };
  return {
    post: (address, { headers, body, signal }) =>
      new Promise((resolve, reject) => {
        const url = new URL(address);
        const isTls = url.protocol === "https:";
        const options = {
          method: "POST",
          agent: isTls ? agents.tls : agents.plain,
          headers: { ...headers, "Content-Length": Buffer.byteLength(body) },
          signal,
        };
        const sent = (isTls ? requestHttps : requestHttp)(url, options, (answer) => {
          answer.once("end", () => resolve(answer.statusCode ?? 0));
          answer.once("error", reject);
          answer.resume();
        });
        sent.once("error", reject);
        sent.end(body);
      }),
    close: () => {
      agents.plain.destroy();
      agents.tls.destroy();
    },
  };
}
