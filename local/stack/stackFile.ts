import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { isAlive } from "./isAlive";

const runningStackSchema = z.object({
  pid: z.int().positive(),
  /** ISO instant. */
  startedAt: z.string(),
  functions: z.string(),
  functionKey: z.string(),
  graph: z.string(),
  /** Whether that Graph is a simulated one, which takes scripted calls. */
  graphIsSimulated: z.boolean(),
  /** The address that opens the editor, with what proves that one may; absent when it is off. */
  editor: z.string().optional(),
  openIdConfiguration: z.string(),
  storage: z.string(),
  serviceBus: z.string(),
  /** Where it keeps what it holds between runs; absent: in memory. */
  dataDirectory: z.string().optional(),
});

/** What a running stack tells other commands of this project: its process, addresses and the key of its functions. */
export type RunningStack = Readonly<z.infer<typeof runningStackSchema>>;

const folder = () => resolve(".local");

/** Leaves word of a running stack in `.local/stack-PORT.json`, readable by its owner alone; returns what removes it. */
export function writeStackFile(stack: RunningStack): () => void {
  const file = join(folder(), `stack-${new URL(stack.functions).port}.json`);
  mkdirSync(folder(), { recursive: true });
  for (const { path, stack: left } of readAll()) {
    if (path === file || !isAlive(left.pid)) rmSync(path, { force: true });
  }
  writeFileSync(file, `${JSON.stringify(stack, undefined, 2)}\n`, { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** Reads what stacks left in this project's directory, the oldest first; some of them may be dead. */
export function readStackFiles(): readonly RunningStack[] {
  return readAll()
    .map(({ stack }) => stack)
    .toSorted((one, other) => one.startedAt.localeCompare(other.startedAt));
}

function readAll(): readonly Readonly<{ path: string; stack: RunningStack }>[] {
  return stackFiles().flatMap((path) => {
    try {
      return [{ path, stack: runningStackSchema.parse(JSON.parse(readFileSync(path, "utf8"))) }];
    } catch {
      // Removed meanwhile, half written or of another version: as good as no stack.
      return [];
    }
  });
}

function stackFiles(): readonly string[] {
  try {
    return readdirSync(folder())
      .filter((name) => /^stack-\d+\.json$/.test(name))
      .map((name) => join(folder(), name));
  } catch {
    // Nothing was ever started here.
    return [];
  }
}
