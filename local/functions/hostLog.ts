import type { HookCallback, LogCategory, LogLevel } from "./workerApi";

/** Which function and which of its invocations a line belongs to, and whether that has answered. */
export type LogSource = Readonly<{
  functionName?: string;
  invocationId?: string;
  isOver?: boolean;
  hookData?: Record<string, unknown>;
  invocationContext?: unknown;
}>;

/** Writes one line of the host or of a function. */
export type HostLog = (
  level: LogLevel,
  category: LogCategory,
  message: string,
  source?: LogSource,
) => void;

/**
 * Makes the log of a running host: the app's log hooks see each line first and may change those of the app itself, as in
 * the real worker. Lines below "information" are left out, and so is what the app logs outside of an invocation or by one
 * that is over: the real host ignores it. https://github.com/Azure/azure-functions-host/blob/dev/src/WebJobs.Script.Grpc/Channel/GrpcWorkerChannel.cs
 */
export function makeHostLog(
  write: (line: string) => void,
  hooks: () => readonly HookCallback[],
  appHookData: Record<string, unknown>,
): HostLog {
  return (level, category, message, source = {}) => {
    const context = {
      level,
      category,
      message,
      invocationContext: source.invocationContext,
      hookData: source.hookData ?? {},
      appHookData,
    };
    for (const hook of hooks()) hook(context);
    const shown = category === "user" ? context : { level, message };
    if (shown.level === "trace" || shown.level === "debug") return;
    if (category === "user" && (source.invocationId === undefined || source.isOver)) return;
    const where = [source.functionName, source.invocationId?.slice(0, 8)].filter(Boolean).join(" ");
    write(`${shown.level}${where === "" ? "" : ` ${where}`}: ${shown.message}`);
  };
}
