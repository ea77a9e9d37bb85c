import { existsSync } from "node:fs";

/** Whether a word given to a command is a file rather than the key of a flow: keys have neither dots nor slashes. */
export function isFile(word: string): boolean {
  return /[./\\]/.test(word) || existsSync(word);
}
