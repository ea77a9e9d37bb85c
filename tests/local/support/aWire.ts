import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A wire to a port of this machine; whoever hangs on it is heard late. */
export type Wire = Readonly<{
  port: number;
  /** Keeps what clients say until the function returned is called; what is said to them goes on. */
  hold: () => () => void;
  /** All that was said to clients. */
  heard: () => Buffer;
  /** Ends every connection without a word. */
  cut: () => void;
}>;

/** Lays a wire to a port of 127.0.0.1. */
export async function aWire(farPort: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  const said: Buffer[] = [];
  const server = createServer((near) => {
    const far = connect(farPort, "127.0.0.1");
    sockets.add(near);
    far.on("data", (bytes: Buffer) => said.push(bytes));
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
    for (const end of [near, far]) end.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    hold: () => {
      for (const near of sockets) near.pause();
      return () => {
        for (const near of sockets) near.resume();
      };
    },
    heard: () => Buffer.concat(said),
    cut: () => {
      for (const near of sockets) near.destroy();
      server.close();
    },
  };
}
