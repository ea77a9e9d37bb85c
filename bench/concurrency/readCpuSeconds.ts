import { readFileSync } from "node:fs";

/** Linux counts in hundredths of a second, on all processors that Node runs on: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const ticksPerSecond = 100;

/** The CPU seconds that a process has taken; NaN on systems that do not tell. */
export function readCpuSeconds(pid: number): number {
  try {
    // The command before may have spaces and parentheses of its own.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return Number.NaN;
  }
}
