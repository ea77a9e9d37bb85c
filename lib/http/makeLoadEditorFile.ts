import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** A file of the built editor. */
export type EditorFile = Readonly<{ bytes: Uint8Array; type: string; isCompressed: boolean }>;

/** Loads a file of the editor by its path, brotli when that is wanted and there; undefined when there is no such file. */
export type LoadEditorFile = (
  path: string,
  accepts: Readonly<{ brotli: boolean }>,
) => Promise<EditorFile | undefined>;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** Names without a dot at the front, so that no path leads out of the directory. */
const safePath = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/;

/** Where the build puts the editor: beside the bundle that is deployed, or, when the sources run, in the project's dist. */
export function findEditorDirectory(): string {
  const besideTheBundle = join(__dirname, "web");
  return existsSync(besideTheBundle) ? besideTheBundle : join(__dirname, "../../dist/web");
}

/** Makes what reads the editor's files from a directory. */
export function makeLoadEditorFile(directory: string): LoadEditorFile {
  return async (path, { brotli }) => {
    const type = types[extname(path)];
    if (type === undefined || !safePath.test(path)) return undefined;
    const compressed = brotli ? await read(join(directory, `${path}.br`)) : undefined;
    if (compressed !== undefined) return { bytes: compressed, type, isCompressed: true };
    const bytes = await read(join(directory, path));
    return bytes === undefined ? undefined : { bytes, type, isCompressed: false };
  };
}

async function read(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch {
    // Not there, or not to be read: for who asks it is the same.
    return undefined;
  }
}
