const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** How long stopping may take before the process ends regardless. */
const longestStopInMs = 10_000;

/** Resolves with the first signal that asks this process to end; from then on it has ten seconds. */
export function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of signals) {
      // Ctrl-C comes more than once: from the terminal and from each program between it and us.
      process.on(signal, () => {
        resolve(signal);
        setTimeout(() => process.exit(1), longestStopInMs).unref();
      });
    }
  });
}
