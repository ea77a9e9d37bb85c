import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";

const runningStackSchema = z.object({
  pid: z.int().positive(),
  functions: z.string(),
  functionKey: z.string(),
  graph: z.string(),
  /** Whether that Graph is a simulated one, which takes scripted calls. */
  graphIsSimulated: z.boolean(),
  openIdConfiguration: z.string(),
  storage: z.string(),
  serviceBus: z.string(),
});

/** What a running stack tells other commands of this project: its process, addresses and the key of its functions. */
export type RunningStack = Readonly<z.infer<typeof runningStackSchema>>;

const file = () => resolve(".local", "stack.json");

/** Leaves word of a running stack in `.local/stack.json`, readable by its owner alone; returns what removes it. */
export function writeStackFile(stack: RunningStack): () => void {
  mkdirSync(dirname(file()), { recursive: true });
  rmSync(file(), { force: true });
  writeFileSync(file(), `${JSON.stringify(stack, undefined, 2)}\n`, { mode: 0o600 });
  return () => {
    // A stack that was started later has left its own word there.
    if (readStackFile()?.pid === stack.pid) {
      rmSync(file(), { force: true });
    }
  };
}

/** Reads what the last stack left; undefined when there is nothing that can be read. */
export function readStackFile(): RunningStack | undefined {
  try {
    return runningStackSchema.parse(JSON.parse(readFileSync(file(), "utf8")));
  } catch {
    // Absent, half written or of another version: as good as no stack.
    return undefined;
  }
}
