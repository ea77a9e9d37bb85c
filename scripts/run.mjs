// Runs a program of ours: `node scripts/run.mjs local/main.ts WORDS`. It is bundled first: half a second, where loading its thousand
// sources one by one takes three. Packages stay where they are. The file lies two folders down, as sources do, so that `__dirname`
// leads to the same places, and its map leads to the sources.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, stop } from "esbuild";

const project = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const [program = "", ...words] = process.argv.slice(2);
const source = resolve(project, program);
const name = relative(project, source).replace(/\.ts$/, "").replaceAll(/\W+/g, "-");
const directory = join(project, ".local", "run");
const outfile = join(directory, `${name}.cjs`);

mkdirSync(directory, { recursive: true });
for (const { path, contents } of await bundle()) {
  // Whoever starts the same program at the same time finds a whole file.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, path);
}

process.setSourceMapsEnabled(true);
process.argv = [process.execPath, outfile, ...words];
createRequire(import.meta.url)(outfile);

async function bundle() {
  try {
    const { outputFiles } = await build({
      absWorkingDir: project,
      entryPoints: [source],
      outfile,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "cjs",
      target: "node20",
      sourcemap: "linked",
      sourcesContent: false,
      logLevel: "warning",
      write: false,
    });
    return outputFiles;
  } catch {
    // The bundler has said already what is wrong, and where.
    process.exit(1);
  } finally {
    // Its process would hold the memory of the build for as long as the program runs.
    await stop();
  }
}
