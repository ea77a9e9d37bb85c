import { connect } from "node:net";
import { isAlive } from "./isAlive";
import { readStackFiles } from "./stackFile";
import type { RunningStack } from "./stackFile";

/** The stacks that run in this project's directory, the one that was started first before the others; whatever dead ones left behind is passed over. */
export async function findRunningStacks(): Promise<readonly RunningStack[]> {
  const left = readStackFiles().filter(({ pid }) => isAlive(pid));
  const answers = await Promise.all(left.map(({ functions }) => listens(functions)));
  return left.filter((_, index) => answers[index]);
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
