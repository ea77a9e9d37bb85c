import { AsyncLocalStorage } from "node:async_hooks";
import type { Log } from "./log";

/** What is under way: for the log, and to be failed. */
type Work = {
  readonly about: Readonly<Record<string, string>>;
  isOver: boolean;
  fail: (error: unknown) => void;
};

/** The last guard against errors that nobody handled. */
export type UnhandledGuard = Readonly<{
  /** Runs something so that it also fails by what nobody handles of all that it began. */
  protect: <Result>(
    about: Readonly<Record<string, string>>,
    run: () => Result | Promise<Result>,
  ) => Promise<Result>;
  /** Listens to this process; `end` is called when it cannot go on. Does nothing where somebody else listens so already. */
  install: (end: () => void) => void;
  uninstall: () => void;
}>;

/**
 * Makes the guard. An error is traced to the work that brought it about, which then fails as if it had thrown it: a message
 * is delivered again, and the other calls of the process go on. A rejection that belongs to no work is only logged. An
 * exception that belongs to none may have left anything half done, so the process ends, as it would without the guard. The
 * log has the kind of error and where it came from, but never its words, which may quote what callers said.
 */
export function makeUnhandledGuard(log: Log): UnhandledGuard {
  const underWay = new AsyncLocalStorage<Work>();
  const take = (error: unknown, kind: "exception" | "rejection"): boolean => {
    const work = underWay.getStore();
    const isTraced = work?.isOver === false;
    log.error("unhandledError", { kind, isTraced, ...work?.about, ...describe(error) });
    if (isTraced) work.fail(error);
    return isTraced;
  };
  const onRejection = (error: unknown) => void take(error, "rejection");
  let isInstalled = false;
  return {
    protect: (about, run) =>
      new Promise((resolve, reject) => {
        const work: Work = { about, isOver: false, fail: reject };
        const over = () => {
          work.isOver = true;
        };
        underWay
          .run(work, async () => run())
          .finally(over)
          .then(resolve, reject);
      }),
    install: (end) => {
      if (isInstalled || process.hasUncaughtExceptionCaptureCallback()) return;
      isInstalled = true;
      process.on("unhandledRejection", onRejection);
      // A mere listener would come beside that of the Functions worker, which ends the process for any exception.
      process.setUncaughtExceptionCaptureCallback((error) => {
        if (!take(error, "exception")) end();
      });
    },
    uninstall: () => {
      if (!isInstalled) return;
      isInstalled = false;
      process.off("unhandledRejection", onRejection);
      // oxlint-disable-next-line unicorn/no-null -- Node's word for none
      process.setUncaughtExceptionCaptureCallback(null);
    },
  };
}

const mostFrames = 8;

function describe(error: unknown): Readonly<Record<string, string | readonly string[]>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = "code" in error && /^\w{1,64}$/.test(String(error.code)) ? String(error.code) : "";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(code === "" ? {} : { code }),
    stack: frames.slice(0, mostFrames).map((line) => line.trim()),
  };
}
