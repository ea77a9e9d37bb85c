import { fork } from "node:child_process";
import { once } from "node:events";
import { z } from "zod";
import { bundleProgram } from "./bundleProgram";

/** A program of bench/ in a process of its own. `ask` sends a question and resolves with what it answers. */
export type Program = Readonly<{
  pid: number;
  ready: unknown;
  ask: (question: string, details?: unknown) => Promise<unknown>;
  stop: () => Promise<void>;
}>;

const answerSchema = z.object({ answer: z.unknown(), failure: z.string().optional() });

/** Starts a program of bench/, named without its ending, and waits for its first answer. Rejects with what it complained of if it ends before. */
export async function startProgram(file: string, options: unknown = {}): Promise<Program> {
  const child = fork(await bundleProgram(file), [JSON.stringify(options)], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: profileArguments(),
    env: { PATH: process.env["PATH"] },
  });
  let complaints = "";
  child.stderr?.on("data", (text: Buffer) => {
    complaints = `${complaints}${text.toString()}`.slice(-4000);
  });
  const exited = once(child, "exit");
  const next = async (): Promise<unknown> => {
    const message: Promise<unknown[]> = once(child, "message");
    const ended = exited.then(() => Promise.reject(new Error(`${file} ended. ${complaints}`)));
    const [first] = await Promise.race([message, ended]);
    const { answer, failure } = answerSchema.parse(first);
    if (failure !== undefined) throw new Error(`${file}: ${failure}`);
    return answer;
  };
  const ready = await next();
  return {
    pid: child.pid ?? 0,
    ready,
    ask: (question, details) => {
      child.send({ question, details });
      return next();
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await exited;
    },
  };
}

/** BENCH_PROFILE=DIR has every program write a CPU profile there, for when a figure is out of budget. */
function profileArguments(): string[] {
  const directory = process.env["BENCH_PROFILE"];
  return directory ? ["--cpu-prof", `--cpu-prof-dir=${directory}`] : [];
}
