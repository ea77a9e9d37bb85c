import { AsyncLocalStorage } from "node:async_hooks";
import type { LogLevel } from "./log";

/** What the Functions host gives an invocation to log with: each method keeps its level. */
type HostLog = Readonly<Record<LogLevel, (line: string) => void>>;

/** Brings lines to the Functions host with their level: by the invocation they belong to, else by the streams of the process. */
export type InvocationLog = Readonly<{
  /** Runs an invocation whose lines go by its own log. */
  within: <Result>(log: HostLog, run: () => Promise<Result>) => Promise<Result>;
  /** Writes one line. The host drops what is logged by an invocation that is over: that goes by the streams, too. */
  write: (line: string, level: LogLevel) => void;
}>;

/** Makes the way of lines to the host; `streams` are those of the process. */
export function makeInvocationLog(
  streams: Readonly<Record<"standardOutput" | "standardError", (line: string) => void>>,
): InvocationLog {
  const invocations = new AsyncLocalStorage<{ readonly log: HostLog; isOver: boolean }>();
  return {
    within: async (log, run) => {
      const invocation = { log, isOver: false };
      try {
        return await invocations.run(invocation, run);
      } finally {
        invocation.isOver = true;
      }
    },
    write: (line, level) => {
      const invocation = invocations.getStore();
      if (invocation !== undefined && !invocation.isOver) invocation.log[level](line);
      else if (level === "info") streams.standardOutput(line);
      else streams.standardError(level === "error" ? withoutWarn(line) : line);
    },
  };
}

/** The way of lines of this process. */
export const invocationLog: InvocationLog = makeInvocationLog({
  standardOutput: (line) => void process.stdout.write(`${line}\n`),
  standardError: (line) => void process.stderr.write(`${line}\n`),
});

/**
 * The host takes standard output for information and grades standard error by its words: with "warn" a line is a warning,
 * else with "error" an error. An error's line may not spell the former, and JSON can write a letter otherwise:
 * https://github.com/Azure/azure-functions-host/blob/dev/src/WebJobs.Script/Workers/ProcessManagement/WorkerProcess.cs
 */
function withoutWarn(line: string): string {
  return line.replace(/w(?=arn)/gi, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
}
