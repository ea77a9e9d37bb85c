import { accessSync, constants, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { findErrorCode } from "../../lib/errors";

/** Makes a folder where it is missing; a sentence when that cannot be done or nothing can be written there. `remedy` ends it. */
export function findFolderProblem(folder: string, remedy: string): string | undefined {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    return undefined;
  } catch (error) {
    return `Nothing can be written to the directory ${path} (${findErrorCode(error) ?? "no reason given"}): ${remedy}`;
  }
}
