import { findRunningStacks } from "./findRunningStacks";
import type { RunningStack } from "./stackFile";

/** The stack that commands use: of several that run in this project's directory the one that was started first; undefined when none does. */
export async function findRunningStack(): Promise<RunningStack | undefined> {
  return (await findRunningStacks())[0];
}
