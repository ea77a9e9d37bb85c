import { readFile } from "node:fs/promises";
import { findErrorCode, IvrError } from "../../lib/errors";

/** Reads any file. Rejects with FLOW_INVALID and a sentence that names it. */
export async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new IvrError("FLOW_INVALID", sentence(path, error), { cause: error });
  }
}

function sentence(path: string, error: unknown): string {
  const code = findErrorCode(error);
  if (code === "EISDIR") return `${path} is a folder: name a file in it.`;
  if (code === "ENOENT") return `${path} cannot be read: there is no such file.`;
  if (code === "EACCES") return `${path} cannot be read: it is not yours to read.`;
  return `${path} cannot be read: check its name.`;
}
