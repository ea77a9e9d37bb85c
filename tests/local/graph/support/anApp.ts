import { createServer } from "node:http";
import type { IncomingHttpHeaders } from "node:http";

/** A POST that the app got. */
type Received = Readonly<{ path: string; headers: IncomingHttpHeaders; bytes: Buffer }>;

/** A tiny app on 127.0.0.1 that takes notifications and serves prompts. */
export type App = Readonly<{
  url: string;
  received: Received[];
  /** How often each path was downloaded. */
  downloads: Map<string, number>;
  /** Prompts by path. */
  prompts: Map<string, Buffer>;
  /** What notifications are answered with. */
  answerWith: (status: number, headers?: Readonly<Record<string, string>>) => void;
  /** Resolves when a notification whose text contains all of these has come. */
  waitFor: (...texts: string[]) => Promise<Received>;
  /** Resolves when so many notifications have come. */
  waitForCount: (count: number) => Promise<void>;
  close: () => Promise<void>;
}>;

/** Starts the app. */
export async function anApp(): Promise<App> {
  const received: Received[] = [];
  const downloads = new Map<string, number>();
  const prompts = new Map<string, Buffer>();
  const waiting = new Set<() => void>();
  let reply: Readonly<{ status: number; headers: Readonly<Record<string, string>> }> = {
    status: 202,
    headers: {},
  };
  const whenFound = <Found>(find: () => Found | undefined): Promise<Found> =>
    new Promise((resolve) => {
      const check = () => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(check);
        resolve(found);
      };
      waiting.add(check);
      check();
    });
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    if (request.method === "GET") {
      downloads.set(path, (downloads.get(path) ?? 0) + 1);
      response.writeHead(prompts.has(path) ? 200 : 404).end(prompts.get(path));
      return;
    }
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      received.push({ path, headers: request.headers, bytes: Buffer.concat(parts) });
      response.writeHead(reply.status, reply.headers).end();
      for (const check of waiting) check();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    downloads,
    prompts,
    answerWith: (status, headers = {}) => {
      reply = { status, headers };
    },
    waitFor: (...texts) =>
      whenFound(() =>
        received.find(({ bytes }) => {
          const body = bytes.toString();
          return texts.every((text) => body.includes(text));
        }),
      ),
    waitForCount: async (count) => {
      await whenFound(() => (received.length >= count ? received : undefined));
    },
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
