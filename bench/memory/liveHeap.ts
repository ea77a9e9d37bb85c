import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { temporaryDirectory } from "../support/bundleProgram";

const toldSchema = z.object({ heapUsed: z.number(), external: z.number() });
const longestInMs = 20_000;

/** Processes that tell what they hold after a collection. */
export type LiveHeap = Readonly<{
  /** For the processes to be asked. */
  environment: Readonly<Record<string, string>>;
  /** What a process holds, in MB: its heap and what lies outside for it. Rejects when it does not tell in time. */
  ask: (pid: number) => Promise<number>;
}>;

/** Makes a place where processes tell it, and what has them do so. */
export function makeLiveHeap(): LiveHeap {
  const directory = mkdtempSync(join(temporaryDirectory(), "heap-"));
  return {
    environment: {
      BENCH_HEAP_DIRECTORY: directory,
      NODE_OPTIONS: `--require ${JSON.stringify(join(__dirname, "tellHeap.cjs"))}`,
    },
    ask: async (pid) => {
      const file = join(directory, String(pid));
      rmSync(file, { force: true });
      process.kill(pid, "SIGUSR2");
      for (let waited = 0; !existsSync(file); waited += 50) {
        if (waited > longestInMs) throw new Error(`Process ${pid} did not tell what it holds.`);
        await sleep(50);
      }
      const { heapUsed, external } = toldSchema.parse(JSON.parse(readFileSync(file, "utf8")));
      return (heapUsed + external) / 1024 / 1024;
    },
  };
}
