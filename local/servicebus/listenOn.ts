import { once } from "node:events";
import type { AddressInfo, Server, Socket } from "node:net";
import { findErrorCode, IvrError } from "../../lib/errors";

/** A listening server with its sockets in hand. */
export type Listener = Readonly<{
  port: number;
  /** Reads nothing from any client until resumed. */
  pause: () => void;
  resume: () => void;
  /** Stops listening, gives clients the time given to leave, then cuts those that stayed. */
  close: (graceInMs: number) => Promise<void>;
}>;

/** Waits until a server listens; a taken port rejects with CONFIG_INVALID. */
export async function listenOn(server: Server, wantedPort: number): Promise<Listener> {
  const sockets = new Set<Socket>();
  let isPaused = false;
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    if (isPaused) socket.pause();
  });
  await once(server, "listening").catch((cause: unknown) => {
    throw cannotListen(wantedPort, cause);
  });
  return {
    port: portOf(server),
    pause: () => {
      isPaused = true;
      for (const socket of sockets) socket.pause();
    },
    resume: () => {
      isPaused = false;
      for (const socket of sockets) socket.resume();
    },
    close: async (graceInMs) => {
      const closed = once(server, "close");
      server.close();
      const cut = setTimeout(() => {
        // With an error, because rhea clears its heartbeat timers on errors only.
        for (const socket of sockets) socket.destroy(new Error("The broker has stopped."));
      }, graceInMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (typeof address !== "object" || !address) throw new TypeError("The server has no port.");
  return address.port;
}

function cannotListen(port: number, cause: unknown): unknown {
  if (findErrorCode(cause) !== "EADDRINUSE") return cause;
  return new IvrError(
    "CONFIG_INVALID",
    `Port ${port} on 127.0.0.1 is taken, so the Service Bus broker cannot start: stop the program that has it, or choose another port (0 takes any free one).`,
    { details: { port }, cause },
  );
}
