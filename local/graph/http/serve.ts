import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";

/** Serves an app on 127.0.0.1; port 0 takes a free one. `close` ends open connections too. Rejects when the port is taken. */
export async function serve(
  port: number,
  app: Hono,
): Promise<Readonly<{ url: string; close: () => Promise<void> }>> {
  // The app's own fetch must stay the machine's: the adapter would replace Request and Response for the whole process.
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new TypeError("The server listens on no port.");
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
