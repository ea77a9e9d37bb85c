import { zipSync } from "fflate";

/** The earliest day a ZIP archive can name. */
const mtime = new Date(1980, 0, 1);

/** Files by their paths as a ZIP archive; the same files make the same archive on every day, in every time zone. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(files, { level: 9, mtime });
}
