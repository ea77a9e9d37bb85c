import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks for one line on the terminal without showing what is typed; from a pipe, reads its first line. */
export async function readSecret(question: string): Promise<string> {
  const { stdin, stderr } = process;
  if (stdin.isTTY) {
    stderr.write(question);
  }
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY });
  const line = await new Promise<string>((resolve) => {
    lines.once("line", resolve);
    lines.once("close", () => resolve(""));
  });
  lines.close();
  if (stdin.isTTY) {
    stderr.write("\n");
  }
  return line;
}
