import { createServer } from "node:net";

/*
 * Below 32768, where no system hands out ports to whoever asks for any: a port stays free until its program, seconds later, listens.
 * Linux begins there, others at 49152: https://www.rfc-editor.org/rfc/rfc6335#section-6
 */
const lowest = 20_000;
const highest = 32_767;
const mostTries = 50;

/** A port of 127.0.0.1 that nobody has, for a program whose settings must say where it will be. Rejects when it finds none. */
export async function findFreePort(random: () => number = Math.random): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const port = lowest + Math.floor(random() * (highest - lowest + 1));
    try {
      await tryPort(port);
      return port;
    } catch (error) {
      if (tries === mostTries) throw error;
    }
  }
}

/** Rejects with what the system says when nobody may listen there. */
export function tryPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => server.close(() => resolve()));
  });
}
