import { findFreePort, tryPort } from "./findFreePort";

/** Ports of the local stack's parts; 0 is any free one. */
export type StackPorts = Readonly<{
  functions: number;
  graph: number;
  serviceBus: number;
  blob: number;
  table: number;
  queue: number;
}>;

const parts = {
  functions: "the functions",
  graph: "the simulated Graph",
  serviceBus: "the message broker",
  blob: "storage (blobs)",
  table: "storage (tables)",
  queue: "storage (queues)",
} as const;

/**
 * Chooses the ports: from `first` on, in the order of StackPorts, or free ones. The functions' port is always a number,
 * since their address is one of their own settings. Rejects with a sentence that names a port that is taken.
 */
export async function choosePorts(first: number | undefined): Promise<StackPorts> {
  if (first === undefined) {
    const functions = await findFreePort();
    return { functions, graph: 0, serviceBus: 0, blob: 0, table: 0, queue: 0 };
  }
  for (const [index, part] of Object.values(parts).entries()) {
    await tryPort(first + index).catch(() => {
      throw new Error(
        `Port ${first + index}, meant for ${part}, cannot be used: another program has it. ` +
          "Stop that program, or choose other ports with --port N.",
      );
    });
  }
  return {
    functions: first,
    graph: first + 1,
    serviceBus: first + 2,
    blob: first + 3,
    table: first + 4,
    queue: first + 5,
  };
}
