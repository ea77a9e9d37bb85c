import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request whose body has been read. */
export type HttpRequest = Readonly<{
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: string;
}>;

/** An answer: JSON, bytes, lines that come as they happen, or nothing. */
export type HttpReply = Readonly<{
  status: number;
  headers?: Readonly<Record<string, string>>;
  json?: unknown;
  bytes?: Uint8Array;
  lines?: (stopped: AbortSignal) => AsyncIterable<string>;
}>;

const longestBody = 1024 * 1024;

/** Serves one function on 127.0.0.1; port 0 takes a free one. `close` ends open connections too. Rejects when the port is taken. */
export async function startHttpServer(
  port: number,
  answer: (request: HttpRequest) => Promise<HttpReply>,
): Promise<Readonly<{ url: string; close: () => Promise<void> }>> {
  const server = createServer((request, response) => {
    void serve(request, response, answer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") {
    throw new TypeError("The server listens on no port.");
  }
  return address.port;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (request: HttpRequest) => Promise<HttpReply>,
): Promise<void> {
  try {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const body = await readBody(request);
    const reply: HttpReply =
      body === undefined
        ? { status: 413 }
        : await answer({
            method: request.method ?? "GET",
            path: url.pathname,
            query: url.searchParams,
            headers: request.headers,
            body,
          });
    await write(response, reply);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else
      await write(response, {
        status: 500,
        json: { error: { code: "9999", message: String(error) } },
      });
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longestBody) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

async function write(response: ServerResponse, reply: HttpReply): Promise<void> {
  const headers = reply.headers ?? {};
  if (reply.lines) {
    const stopped = new AbortController();
    response.on("close", () => stopped.abort());
    response.writeHead(reply.status, { "Content-Type": "application/x-ndjson", ...headers });
    response.flushHeaders();
    for await (const line of reply.lines(stopped.signal)) response.write(`${line}\n`);
    response.end();
  } else if (reply.bytes) {
    response.writeHead(reply.status, { "Content-Type": "application/octet-stream", ...headers });
    response.end(reply.bytes);
  } else if (reply.json !== undefined) {
    response.writeHead(reply.status, { "Content-Type": "application/json", ...headers });
    response.end(JSON.stringify(reply.json));
  } else {
    response.writeHead(reply.status, headers);
    response.end();
  }
}
