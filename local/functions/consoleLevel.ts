import type { LogLevel } from "./workerApi";

/** The level that the real host gives a line of the worker's process: it reads the words of standard error and takes all else for information. https://github.com/Azure/azure-functions-host/blob/dev/src/WebJobs.Script/Workers/ProcessManagement/WorkerProcess.cs */
export function consoleLevel(stream: "stdout" | "stderr", line: string): LogLevel {
  if (stream === "stdout") return "information";
  if (/warn/i.test(line)) return "warning";
  return /error|fail|severe|unhandled exception/i.test(line) ? "error" : "information";
}
