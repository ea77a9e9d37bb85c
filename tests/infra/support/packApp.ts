import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { zipFolder } from "../../../scripts/release/zipFolder";

const script = resolve(__dirname, "../../../scripts/azure/packageApp.mjs");

/** The archive that is deployed, packed as azd does: the build of the service, then a ZIP of its folder without what .funcignore names. */
export function packApp(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "app-folder-"));
  execFileSync(process.execPath, [script, folder], { stdio: "pipe" });
  try {
    return zipFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Unpacks an archive into a new directory, as Azure does before it starts the app; the caller deletes it. */
export function unpackApp(archive: Uint8Array): string {
  const directory = mkdtempSync(join(tmpdir(), "app-package-"));
  for (const [path, content] of Object.entries(unzipSync(archive))) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
  return directory;
}
