import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { zipFiles } from "../azure/zipFiles";

/** A folder as the archive that is deployed: every file that its .funcignore does not name, in one order. */
export function zipFolder(folder: string): Uint8Array {
  const ignored = readFileSync(join(folder, ".funcignore"), "utf8").split("\n");
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !ignored.includes(path))
    .toSorted();
  const files: Record<string, Uint8Array> = {};
  for (const path of paths) files[path] = readFileSync(join(folder, path));
  return zipFiles(files);
}
