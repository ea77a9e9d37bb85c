import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A process and what it holds, in MB; `shared` are the pages among them that others have, too, such as those of Node itself. */
export type ProcessMemory = Readonly<{ pid: number; command: string; rss: number; shared: number }>;

type Row = Readonly<{ pid: number; parent: number; rss: number; command: string }>;

/** The memory of a process and of all it started, itself first. Needs `ps`; `shared` is 0 where the system does not tell. */
export function processTree(root: number): readonly ProcessMemory[] {
  const rows = listProcesses();
  const found: Row[] = rows.filter(({ pid }) => pid === root);
  // Children are found after their parents, so that theirs are, too.
  for (const { pid } of found) found.push(...rows.filter(({ parent }) => parent === pid));
  return found.map(({ pid, command, rss }) => ({
    pid,
    command,
    rss: rss / 1024,
    shared: readShared(pid) / 1024,
  }));
}

function listProcesses(): readonly Row[] {
  const text = execFileSync("ps", ["-axo", "pid=,ppid=,rss=,args="], {
    encoding: "utf8",
    maxBuffer: 16 * 1024 * 1024,
  });
  return text.split("\n").flatMap((line) => {
    const [, pid, parent, rss, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return command === undefined
      ? []
      : [{ pid: Number(pid), parent: Number(parent), rss: Number(rss), command }];
  });
}

/** Linux alone tells: https://www.kernel.org/doc/html/latest/filesystems/proc.html */
function readShared(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    return [...text.matchAll(/^Shared_(?:Clean|Dirty):\s+(\d+) kB/gm)].reduce(
      (sum, [, kilobytes]) => sum + Number(kilobytes),
      0,
    );
  } catch {
    // Another system, or a process that has just ended.
    return 0;
  }
}

/** What processes hold together, in MB: what they share counts once. Pure. */
export function totalMemory(processes: readonly ProcessMemory[]): number {
  const alone = processes.reduce((sum, { rss, shared }) => sum + rss - shared, 0);
  return alone + Math.max(0, ...processes.map(({ shared }) => shared));
}
