import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** A server of files and nothing else, on a port of the system's choice, with a folder below some path. */
export async function startFileServer(
  folder: string,
  path: string,
): Promise<Readonly<{ address: string; close: () => Promise<void> }>> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const name = pathname.startsWith(path) ? pathname.slice(path.length) || "index.html" : "";
    readFile(join(folder, normalize(name))).then(
      (contents) => {
        response.setHeader("Content-Type", types[extname(name)] ?? "application/octet-stream");
        response.end(contents);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
