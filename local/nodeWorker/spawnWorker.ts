import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { consoleLevel } from "../functions/consoleLevel";
import type { HostLog } from "../functions/hostLog";
import type { NodeWorker } from "./findWorker";
import { mostBytes } from "./openChannel";

/** The app that a worker is to load, and the settings that it sees. */
export type WorkerApp = Readonly<{
  directory: string;
  environment: Readonly<Record<string, string>>;
}>;

/** A worker's process. `untilEnded` rejects with its last words if it ends before what it is waited for. */
type WorkerProcess = Readonly<{
  exited: Promise<number | null>;
  untilEnded: <Answer>(answer: Promise<Answer>) => Promise<Answer>;
  kill: () => void;
}>;

/** Starts a worker's program as the real host does; what it prints goes to `log` with the level that the real host gives it. */
export function spawnWorker(
  worker: NodeWorker,
  app: WorkerApp,
  url: string,
  log: HostLog,
): WorkerProcess {
  const child = spawn(process.execPath, [worker.program, ...toArguments(url)], {
    cwd: app.directory,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"],
      ...app.environment,
      AzureWebJobsScriptRoot: app.directory,
      FUNCTIONS_WORKER_RUNTIME: "node",
    },
  });
  const printed: string[] = [];
  const show = (name: "stdout" | "stderr", stream: Readable) =>
    createInterface(stream).on("line", (line) => {
      printed.push(line);
      log(consoleLevel(name, line), "system", line);
    });
  show("stdout", child.stdout);
  show("stderr", child.stderr);
  const exited = once(child, "close").then(() => child.exitCode);
  const ended = exited.then((code): never => {
    throw new Error(`The worker ended with ${code}. ${printed.slice(-3).join(" / ")}`);
  });
  // It also ends when nothing is waited for.
  ended.catch(() => undefined);
  return {
    exited,
    untilEnded: (answer) => Promise.race([answer, ended]),
    kill: () => void child.kill("SIGKILL"),
  };
}

function toArguments(url: string): string[] {
  return [
    "--functions-uri",
    url,
    "--functions-worker-id",
    randomUUID(),
    "--functions-request-id",
    randomUUID(),
    "--functions-grpc-max-message-length",
    String(mostBytes),
  ];
}
