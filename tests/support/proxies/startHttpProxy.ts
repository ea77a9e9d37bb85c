import { createServer, request as askTarget, Agent } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { portOf } from "./portOf";

/**
 * What happens to a request: it is answered 503, its connection is reset, or it is never answered, and in none of these the
 * target hears of it; or the target takes it and the reply is lost or held back.
 */
type FaultKind = "fails" | "resets" | "hangs" | "losesReply" | "holdsReply" | "delays";

/** Which requests a fault strikes, how often, and for how long it delays. */
export type HttpFault = Readonly<{
  kind: FaultKind;
  times: number;
  method?: string;
  path?: RegExp;
  delayInMs?: number;
}>;

/** A request that a fault struck. */
export type StruckRequest = Readonly<{
  kind: FaultKind;
  method: string;
  path: string;
  body: string;
}>;

/** A fault at work. */
export type InjectedFault = Readonly<{
  /** Resolves when it has struck as often as it was to. */
  struck: Promise<void>;
  /** Nothing more is struck, and replies held back are given. */
  heal: () => void;
}>;

/** Stands before an HTTP service on this machine and lets requests go wrong. */
export type HttpProxy = Readonly<{
  port: number;
  forwardTo: (port: number) => void;
  inject: (fault: HttpFault) => InjectedFault;
  /** Ends all faults. */
  heal: () => void;
  /** Every request that was struck so far. */
  struckRequests: () => readonly StruckRequest[];
  /** Takes no connections until the function returned is called. */
  refuse: () => Promise<() => Promise<void>>;
  close: () => Promise<void>;
}>;

type Live = { readonly fault: HttpFault; left: number; onEnd: () => void; held: (() => void)[] };

/** Starts a proxy on a free port of 127.0.0.1; it forwards nowhere until told. */
export async function startHttpProxy(): Promise<HttpProxy> {
  const agent = new Agent({ keepAlive: true });
  const struck: StruckRequest[] = [];
  let live: Live[] = [];
  let target = 0;
  const serve = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(incoming);
    const { method = "GET", url: path = "/" } = incoming;
    const fault = live.find((one) => one.left > 0 && isMeant(one.fault, method, path));
    if (fault === undefined) return forward(agent, target, { incoming, body, response });
    fault.left -= 1;
    const { kind, delayInMs = 0 } = fault.fault;
    struck.push({ kind, method, path, body: body.toString() });
    await suffer(kind, response, {
      delayInMs,
      forwardOnce: (reply) => forward(agent, target, { incoming, body, response: reply }),
      held: fault.held,
    });
    if (fault.left === 0) fault.onEnd();
  };
  const server = createServer((incoming, response) => {
    // A client that goes away is what faults are for.
    serve(incoming, response).catch(() => response.destroy());
  });
  await listen(server, 0);
  const port = portOf(server);
  return {
    port,
    forwardTo: (targetPort) => {
      target = targetPort;
    },
    inject: (fault) => {
      let onEnd = () => {};
      const ended = new Promise<void>((resolve) => (onEnd = resolve));
      const one: Live = { fault, left: fault.times, onEnd, held: [] };
      live.push(one);
      const heal = () => {
        live = live.filter((other) => other !== one);
        release(one);
      };
      return { struck: ended, heal };
    },
    heal: () => {
      for (const one of live.splice(0)) release(one);
    },
    struckRequests: () => struck,
    refuse: async () => {
      await stop(server);
      return () => listen(server, port);
    },
    close: async () => {
      agent.destroy();
      await stop(server);
    },
  };
}

function release({ held }: Live): void {
  for (const give of held.splice(0)) give();
}

function isMeant({ method, path }: HttpFault, asked: string, at: string): boolean {
  return (method === undefined || method === asked) && (path === undefined || path.test(at));
}

type Means = Readonly<{
  delayInMs: number;
  /** Lets the target take the request; without a response its reply is read and thrown away. */
  forwardOnce: (response?: ServerResponse) => Promise<void>;
  held: (() => void)[];
}>;

async function suffer(kind: FaultKind, response: ServerResponse, means: Means): Promise<void> {
  switch (kind) {
    case "fails":
      response.writeHead(503).end();
      return;
    case "resets":
      response.socket?.resetAndDestroy();
      return;
    case "hangs":
      return;
    case "losesReply":
      await means.forwardOnce();
      response.socket?.resetAndDestroy();
      return;
    case "holdsReply":
      await means.forwardOnce();
      means.held.push(() => response.destroy());
      return;
    case "delays":
      await new Promise((resolve) => setTimeout(resolve, means.delayInMs));
      await means.forwardOnce(response);
  }
}

type Forwarded = Readonly<{
  incoming: IncomingMessage;
  body: Buffer;
  response?: ServerResponse | undefined;
}>;

function forward(
  agent: Agent,
  port: number,
  { incoming, body, response }: Forwarded,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const { method, url: path, headers } = incoming;
    const asked = askTarget({ agent, host: "127.0.0.1", port, method, path, headers }, (answer) => {
      if (response === undefined) {
        answer.resume().on("end", resolve);
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response).on("close", resolve);
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
