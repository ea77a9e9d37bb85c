import { connect, createServer, type Server, type Socket } from "node:net";
import { portOf } from "./portOf";

/** Stands before a service on this machine that keeps connections open, and lets them go wrong. */
export type TcpProxy = Readonly<{
  port: number;
  forwardTo: (port: number) => void;
  /** Resets every connection. */
  cut: () => void;
  /** Lets through what clients say, and nothing of what they are told, until the function returned is called. It cuts the connections. */
  swallowReplies: () => () => void;
  /** Takes no connections, and cuts those there are, until the function returned is called. */
  refuse: () => Promise<() => Promise<void>>;
  close: () => Promise<void>;
}>;

/** Starts a proxy on a free port of 127.0.0.1; it forwards nowhere until told. */
export async function startTcpProxy(): Promise<TcpProxy> {
  const pairs = new Set<readonly [client: Socket, target: Socket]>();
  let target = 0;
  let isSwallowing = false;
  const server = createServer((client) => {
    const upstream = connect(target, "127.0.0.1");
    const pair = [client, upstream] as const;
    pairs.add(pair);
    client.pipe(upstream);
    upstream.on("data", (chunk) => {
      if (!isSwallowing) client.write(chunk);
    });
    upstream.on("end", () => client.end());
    for (const socket of pair) {
      // Whatever ends one side ends the other.
      socket.on("error", () => undefined);
      socket.on("close", () => {
        pairs.delete(pair);
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await listen(server, 0);
  const port = portOf(server);
  const cut = () => {
    for (const [client, upstream] of pairs) {
      client.resetAndDestroy();
      upstream.destroy();
    }
  };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      cut();
    });
  return {
    port,
    forwardTo: (targetPort) => {
      target = targetPort;
    },
    cut,
    swallowReplies: () => {
      isSwallowing = true;
      return () => {
        isSwallowing = false;
        cut();
      };
    },
    refuse: async () => {
      await stop();
      return () => listen(server, port);
    },
    close: stop,
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
