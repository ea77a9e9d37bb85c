import { readFile } from "node:fs/promises";
import { IvrError } from "../../lib/errors";

/** Reads a JSON file. Rejects with FLOW_INVALID and a sentence that names the file. */
export async function readDocument(path: string): Promise<unknown> {
  const text = (await readBytes(path)).toString("utf8");
  try {
    // Some editors begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unreadable";
    throw new IvrError("FLOW_INVALID", `${path} is not JSON: ${reason}.`, { cause: error });
  }
}

/** Reads any file. Rejects with FLOW_INVALID and a sentence that names it. */
export async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new IvrError("FLOW_INVALID", `${path} cannot be read: check its name.`, { cause: error });
  }
}
