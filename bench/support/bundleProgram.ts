import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { bundleSettings, bundleUrlBanner } from "../../scripts/bundle/bundleSettings";

let directory: string | undefined;
const built = new Map<string, Promise<string>>();

/**
 * Bundles a program of bench/ with the settings that scripts/build.mjs bundles the app with, and gives the path of the file. What is measured must
 * be what is deployed: tsx, which runs the bench itself, gives every closure its name at run time, and that alone halves
 * the speed of `step`.
 */
export function bundleProgram(file: string): Promise<string> {
  const known = built.get(file) ?? bundle(file);
  built.set(file, known);
  return known;
}

async function bundle(file: string): Promise<string> {
  const outfile = join(temporaryDirectory(), `${file.replace(/\W+/g, "-")}.cjs`);
  await build({
    ...bundleSettings,
    entryPoints: [`bench/${file}.ts`],
    outfile,
    format: "cjs",
    banner: { js: bundleUrlBanner },
    logLevel: "error",
  });
  return outfile;
}

/** A directory that is gone when the bench ends. */
export function temporaryDirectory(): string {
  if (directory === undefined) {
    const made = mkdtempSync(join(tmpdir(), "bench-"));
    process.on("exit", () => rmSync(made, { recursive: true, force: true }));
    directory = made;
  }
  return directory;
}
