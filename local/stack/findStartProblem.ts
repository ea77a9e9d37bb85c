import { join, resolve } from "node:path";
import { findFolderProblem } from "./findFolderProblem";
import { findRunningStacks } from "./findRunningStacks";

const folders = ["storage", "messages"] as const;

/** Why a stack would fail for want of a place to write, as a sentence, before anything is started. */
export async function findStartProblem(
  dataDirectory: string | undefined,
): Promise<string | undefined> {
  const own = findFolderProblem(".local", "start from a directory that is yours.");
  if (own !== undefined || dataDirectory === undefined) return own;
  const problem = folders
    .map((part) => findFolderProblem(join(dataDirectory, part), "choose another with --data DIR."))
    .find((found) => found !== undefined);
  if (problem !== undefined) return problem;
  const directory = resolve(dataDirectory);
  const other = (await findRunningStacks()).find((stack) => stack.dataDirectory === directory);
  return (
    other &&
    `The stack at ${other.functions} (process ${other.pid}) keeps its data in ${directory}: stop it, or choose another directory with --data DIR.`
  );
}
