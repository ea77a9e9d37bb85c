const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Resolves with the first signal that asks this process to end; from now on none ends it by itself. */
export function untilSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of signals) {
      // Ctrl-C comes more than once: from the terminal and from each program between it and us.
      process.on(signal, resolve);
    }
  });
}
