import { findErrorCode } from "../../lib/errors";

/** Whether a process runs, also one of somebody else. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else may not be signalled, but it is there.
    return findErrorCode(error) === "EPERM";
  }
}
