import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { temporaryDirectory } from "./bundleProgram";

const project = resolve(__dirname, "..", "..");

const wordSchema = z.object({
  graph: z.string(),
  functions: z.string(),
  functionKey: z.string(),
  editor: z.string(),
});

/** The local stack, as `npm start` runs it. */
export type RunningStack = Readonly<{
  pid: number;
  /** Resolves with where its parts are, once it is up. */
  ready: Promise<z.infer<typeof wordSchema>>;
  stop: () => Promise<void>;
}>;

const packageSchema = z.object({ scripts: z.object({ start: z.string() }) });

/** `npm start` without npm, from wherever it is run. */
function readStartScript(): readonly string[] {
  const { scripts } = packageSchema.parse(
    JSON.parse(readFileSync(join(project, "package.json"), "utf8")),
  );
  const [, ...words] = scripts.start.split(" ");
  return words.map((word) => (word.startsWith("-") ? word : join(project, word)));
}

/** Starts it in a directory of its own, so that a developer's own stack is left alone; the sources are the project's. */
export function startStack(environment: Readonly<Record<string, string>> = {}): RunningStack {
  const directory = mkdtempSync(join(temporaryDirectory(), "stack-"));
  const words = [...readStartScript(), "--headless", "--time-scale", "100"];
  const child = spawn(process.execPath, words, {
    cwd: directory,
    stdio: ["ignore", "pipe", "ignore"],
    env: { PATH: process.env["PATH"], ...environment },
  });
  const exited = once(child, "exit");
  const line: Promise<unknown[]> = once(createInterface(child.stdout), "line");
  const failed = exited.then(() => Promise.reject(new Error("The local stack did not start.")));
  failed.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    ready: Promise.race([line, failed]).then(() => readWord(join(directory, ".local"))),
    stop: async () => {
      if (child.exitCode === null) child.kill("SIGTERM");
      await exited;
    },
  };
}

/** What a stack leaves for programs beside it. */
function readWord(folder: string): z.infer<typeof wordSchema> {
  const [file = ""] = readdirSync(folder).filter((name) => name.startsWith("stack-"));
  return wordSchema.parse(JSON.parse(readFileSync(join(folder, file), "utf8")));
}
