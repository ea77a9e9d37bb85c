import { createRequire } from "node:module";
import { join } from "node:path";
import { entryFiles } from "./entryFiles";

/** Runs the files that an app's package.json names. Node 20.19 and later can require ES modules too, so this is the way for both kinds of app. */
export function loadMain(appDirectory: string): void {
  const require = createRequire(join(appDirectory, "package.json"));
  for (const file of entryFiles(appDirectory)) require(file);
}
