import { connect } from "node:net";
import { readStackFile } from "./stackFile";
import type { RunningStack } from "./stackFile";

/** The stack that runs in this project's directory; undefined when none does, whatever a dead one left behind. */
export async function findRunningStack(): Promise<RunningStack | undefined> {
  const stack = readStackFile();
  return stack && isAlive(stack.pid) && (await listens(stack.functions)) ? stack : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else is alive too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

// Process ids are used again, so the address is asked as well.
function listens(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 1000 });
    const answer = (listening: boolean) => () => {
      socket.destroy();
      resolve(listening);
    };
    socket.once("connect", answer(true));
    socket.once("error", answer(false));
    socket.once("timeout", answer(false));
  });
}
