import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

/** Writes a file of the repository as its formatter has it. */
export async function writeFormatted(file: string, text: string): Promise<void> {
  const options = { ...(await resolveConfig(file)), filepath: file };
  writeFileSync(file, await format(text, options));
}
