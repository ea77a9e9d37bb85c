import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";

/** A program of local/ that runs as a child process, and what it has said so far. */
export type LocalProgram = Readonly<{
  output: () => string;
  errors: () => string;
  /** Resolves with the first whole line of standard output; rejects with what it complained of if it ends before. */
  firstLine: Promise<string>;
  /** Resolves with the first match in what it has said or will say on standard error; rejects if it ends without one, or after two minutes. */
  tells: (pattern: RegExp) => Promise<RegExpExecArray>;
  exitCode: Promise<number | null>;
  kill: (signal: NodeJS.Signals) => void;
}>;

const longestTellInMs = 120_000;
const projectDirectory = resolve(__dirname, "..", "..", "..");

/** Starts one as npm would, but in a directory of its own, so that no stack of the developer's is touched. */
export function startLocalProgram(
  program: "main" | "call" | "tryWorker",
  words: readonly string[],
  options: Readonly<{ directory: string; environment?: Readonly<Record<string, string>> }>,
): LocalProgram {
  const run = join(projectDirectory, "scripts", "run.mjs");
  const child = spawn(process.execPath, [run, `local/${program}.ts`, ...words], {
    cwd: options.directory,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"], ...options.environment },
  });
  let output = "";
  let errors = "";
  const exitCode = once(child, "close").then(() => child.exitCode);
  const firstLine = new Promise<string>((resolveLine, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (output.includes("\n")) resolveLine(output.split("\n")[0] ?? "");
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    void exitCode.then((code) => reject(new Error(`It ended with ${code}. ${errors}`)));
  });
  const tells = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolveMatch, reject) => {
      const look = () => {
        const match = pattern.exec(errors);
        if (match !== null) resolveMatch(match);
      };
      look();
      child.stderr.on("data", look);
      const overdue = setTimeout(
        () => reject(new Error(`It never told ${String(pattern)}. ${errors}`)),
        longestTellInMs,
      );
      void exitCode.then((code) => {
        clearTimeout(overdue);
        reject(new Error(`It ended with ${code}. ${errors}`));
      });
    });
  // Programs that end without a word are no failure of those who do not wait for one.
  firstLine.catch(() => undefined);
  return {
    output: () => output,
    errors: () => errors,
    firstLine,
    tells,
    exitCode,
    kill: (signal) => void child.kill(signal),
  };
}
