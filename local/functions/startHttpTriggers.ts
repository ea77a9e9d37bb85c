import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { IvrError, traceError } from "../../lib/errors";
import { finishedWithin } from "./finishedWithin";
import { httpTrigger } from "./httpTrigger";
import type { HttpTrigger, HttpTriggerParts } from "./httpTrigger";
import type { RegisteredFunction } from "./functionRegistry";

/** The HTTP side of a running host; `stop` lets requests under way finish for at most the time given in milliseconds. */
export type HttpTriggers = Readonly<{ port: number; stop: (graceInMs: number) => Promise<void> }>;

/** Serves the app's HTTP functions on 127.0.0.1; port 0 picks a free one. Rejects with CONFIG_INVALID when the port is taken. */
export async function startHttpTriggers(
  functions: readonly RegisteredFunction[],
  port: number,
  parts: HttpTriggerParts,
): Promise<HttpTriggers> {
  const triggers = functions
    .map((served) => httpTrigger(served, parts))
    .sort((one, other) => (one.precedence < other.precedence ? -1 : 1));
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = answer(triggers, request, response, parts).finally(() => underWay.delete(work));
    underWay.add(work);
  });
  const listeningPort = await listen(server, port);
  return {
    port: listeningPort,
    stop: async (graceInMs) => {
      const closed = new Promise((resolve) => server.close(resolve));
      if (!(await finishedWithin(Promise.all(underWay), graceInMs))) {
        parts.log(
          "warning",
          "system",
          "HTTP requests still under way are cut off: the host stops.",
        );
      }
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  triggers: readonly HttpTrigger[],
  request: IncomingMessage,
  response: ServerResponse,
  { log }: HttpTriggerParts,
): Promise<void> {
  try {
    // Two slashes at the front would be read as another host's name.
    const url = new URL((request.url ?? "/").replace(/^\/+/, "/"), "http://127.0.0.1");
    for (const trigger of triggers) {
      // The real host's routes carry their methods as a constraint: another method is 404, not 405.
      const parameters = trigger.match(request.method ?? "GET", url.pathname);
      if (parameters) return await trigger.serve(request, response, url, parameters);
    }
    response.writeHead(404).end();
  } catch (error) {
    log("error", "system", traceError(error));
    if (!response.headersSent) response.writeHead(500);
    response.end();
  }
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      reject(cause.code === "EADDRINUSE" ? portTaken(port, cause) : cause);
    });
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

function portTaken(port: number, cause: Error): IvrError {
  return new IvrError(
    "CONFIG_INVALID",
    `The functions host cannot listen on 127.0.0.1:${port}, which another program is using: stop that program, or choose another port.`,
    { cause },
  );
}
