import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { z } from "zod";

const script = resolve(__dirname, "../../../scripts/azure/packageApp.mjs");

/** The archive that is deployed, packed as azd does: the build of the service, then a ZIP of its folder without what .funcignore names. */
export function packApp(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "app-folder-"));
  execFileSync(process.execPath, [script, folder], { stdio: "pipe" });
  const ignored = readFileSync(join(folder, ".funcignore"), "utf8").split("\n");
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const files = paths
    .filter((path) => !ignored.includes(path))
    .map((path) => [path, readFileSync(join(folder, path))]);
  rmSync(folder, { recursive: true });
  return zipSync(z.record(z.string(), z.instanceof(Uint8Array)).parse(Object.fromEntries(files)));
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
