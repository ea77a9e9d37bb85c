import { existsSync } from "node:fs";
import { findLaunchers } from "./findLaunchers";
import { isAlive } from "./isAlive";
import { readProcess } from "./readProcess";

const betweenLooksInMs = 500;

/** Resolves when npm, or what it started us with, is gone: killed by its process id, it takes nobody with it. Never when we were started without npm. */
export function untilOrphaned(): Promise<void> {
  const launchers = findLaunchers(process.ppid, readProcess);
  // Elsewhere than on Linux a look at a process starts a program, and a zombie is not worth that.
  const isThere = existsSync("/proc/self/stat")
    ? (pid: number) => readProcess(pid) !== undefined
    : isAlive;
  return new Promise((resolve) => {
    if (launchers.length === 0) return;
    const timer = setInterval(() => {
      if (launchers.every(isThere)) return;
      clearInterval(timer);
      resolve();
    }, betweenLooksInMs);
    timer.unref();
  });
}
