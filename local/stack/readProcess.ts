import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** A process: who started it, and by which words. */
export type Process = Readonly<{ parent: number; command: string }>;

/** Looks a process up; undefined when it is gone, or when this system cannot say. */
export function readProcess(pid: number): Process | undefined {
  try {
    return existsSync("/proc/self/stat") ? readFromProc(pid) : readFromPs(pid);
  } catch {
    // It ended before we looked, or nobody here knows of processes.
    return undefined;
  }
}

function readFromProc(pid: number): Process | undefined {
  // The name in brackets may hold blanks and brackets itself: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  // A zombie has ended; only its parent has not asked yet how.
  return state === "Z" ? undefined : { parent: Number(parent), command };
}

function readFromPs(pid: number): Process | undefined {
  const line = execFileSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [, parent, command] = /^\s*(\d+)\s+(.*?)\s*$/.exec(line) ?? [];
  return parent === undefined ? undefined : { parent: Number(parent), command: command ?? "" };
}
