import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

/** What would be deployed now, in a directory of its own. `close` deletes it. */
export type PackagedApp = Readonly<{ directory: string; close: () => Promise<void> }>;

const program = resolve(__dirname, "..", "..", "scripts", "azure", "packageApp.mjs");

/** Packages the app as a deployment does, far from the sources and from node_modules: what the package lacks is missing there, too. Rejects with what the build complained of. */
export async function packageApp(log: (line: string) => void): Promise<PackagedApp> {
  const directory = await mkdtemp(join(tmpdir(), "packaged-app-"));
  const close = () => rm(directory, { recursive: true, force: true });
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, directory]);
    log(stdout.trimEnd());
    return { directory, close };
  } catch (error) {
    await close();
    throw error;
  }
}
