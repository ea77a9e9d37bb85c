import { Agent, createServer, request as sendRequest } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A request on its way through a tap. `at` is when its head arrived, in milliseconds of `performance.now()`. */
export type TappedRequest = Readonly<{
  at: number;
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
}>;

/** A listener on a connection: everything that goes through reaches its target unchanged. */
export type Tap = Readonly<{ url: string; close: () => Promise<void> }>;

/** `hold` keeps a request back until it resolves, `answered` is told of each once its answer has passed. */
type Options = Readonly<{
  /** The root that requests go to, asked for each time. */
  target: () => string;
  seen?: (request: TappedRequest) => void;
  hold?: (request: TappedRequest) => Promise<void>;
  answered?: (request: TappedRequest) => void;
}>;

/** Puts a tap into an HTTP connection, on 127.0.0.1. */
export async function startTap(options: Options): Promise<Tap> {
  const agent = new Agent({ keepAlive: true, noDelay: true });
  const server = createServer((request, response) => {
    void pass(request, response, agent, options).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      agent.destroy();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  agent: Agent,
  { target, seen, hold, answered }: Options,
): Promise<void> {
  const { method = "GET", url = "/", headers } = request;
  const tapped = { at: performance.now(), method, path: url, headers };
  seen?.(tapped);
  const body = await buffer(request);
  await hold?.(tapped);
  await new Promise<void>((resolve, reject) => {
    const onward = sendRequest(new URL(url, target()), { method, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      response.once("close", resolve);
    });
    onward.once("error", reject);
    onward.end(body);
  });
  answered?.(tapped);
}
