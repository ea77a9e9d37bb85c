import { execFile } from "node:child_process";
import { copyFileSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { z } from "zod";
import { figure } from "../figure";
import type { Measure } from "../measure";
import { temporaryDirectory } from "../support/bundleProgram";
import { median } from "../support/median";

const run = promisify(execFile);
const project = resolve(__dirname, "..", "..");

type Load = Readonly<{ wall: number; cpu: number }>;
const loadSchema = z.object({ wall: z.number(), cpu: z.number() });
const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/**
 * What a cold start spends on loading the app: the deployed bundle, against the same sources file by file with their
 * packages, and against the packages alone. Each is loaded in fresh processes, turn and turn about.
 */
export const measureBundle: Measure = async ({ quick, say }) => {
  const directory = temporaryDirectory();
  await run(process.execPath, [join(project, "scripts", "build.mjs"), directory]);
  const sources = await transpile(join(directory, "unbundled"));
  const loader = join(sources, "loadModule.cjs");
  copyFileSync(join(__dirname, "loadModule.cjs"), loader);
  const packages = runtimePackages();
  const modules = [
    [join(directory, "dist", "main.cjs")],
    [join(sources, "functions", "index.js")],
    packages,
  ];
  const rounds = quick ? 9 : 25;
  say(`${rounds * 3} fresh processes that load the bundle, the sources or the packages`);
  const loads = await loadInTurns(loader, modules, rounds);
  const [bundle, unbundled, packagesAlone] = loads.map(summarize);
  const shared = {
    value: bundle?.lesser ?? Number.NaN,
    unit: "ms",
    basis: "cpu time",
    budget: { of: "ratio", limit: "atMost", bound: 0.4 },
  } as const;
  return {
    figures: [
      figure({
        ...shared,
        name: "bundleLoad",
        what: "module load of the bundle against the same app, unbundled",
        floor: unbundled?.lesser ?? Number.NaN,
        floorIs: "functions/index and lib, one file each, packages as installed",
      }),
      figure({
        ...shared,
        name: "bundleLoadAgainstPackages",
        what: "module load of the bundle against its packages alone, unbundled",
        floor: packagesAlone?.lesser ?? Number.NaN,
        floorIs: `require of ${packages.length} packages`,
      }),
    ],
    details: { bundle, unbundled, packagesAlone },
  };
};

/** Every source as a file of its own, as a compiler without a bundler writes it. `import()` stays deferred here, too. */
async function transpile(directory: string): Promise<string> {
  const entryPoints = ["functions", "lib"].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
      .map((file) => join(folder, file)),
  );
  await build({
    absWorkingDir: project,
    entryPoints,
    outbase: ".",
    outdir: directory,
    format: "cjs",
    platform: "node",
    target: "node20",
    // CommonJS loads its packages' CommonJS, deferred or not.
    supported: { "dynamic-import": false },
    logLevel: "error",
  });
  symlinkSync(join(project, "node_modules"), join(directory, "node_modules"), "dir");
  return directory;
}

/** What the app runs on, without what a deployment leaves out or only development needs. */
function runtimePackages(): readonly string[] {
  const { dependencies } = packageSchema.parse(
    JSON.parse(readFileSync(join(project, "package.json"), "utf8")),
  );
  return Object.keys(dependencies);
}

async function loadInTurns(
  loader: string,
  modules: readonly (readonly string[])[],
  rounds: number,
): Promise<readonly (readonly Load[])[]> {
  const loads = modules.map((): Load[] => []);
  // The first round only fills the caches of the disk.
  for (let round = 0; round <= rounds; round++) {
    for (const [index, names] of modules.entries()) {
      const { stdout } = await run(process.execPath, [loader, ...names]);
      if (round > 0) loads[index]?.push(loadSchema.parse(JSON.parse(stdout)));
    }
  }
  return loads;
}

/** Medians. A busy machine stretches the clock, threads beside the main one add to CPU time: the lesser is nearer to the truth. */
function summarize(loads: readonly Load[]): Load & Readonly<{ lesser: number }> {
  return {
    wall: median(loads.map(({ wall }) => wall)),
    cpu: median(loads.map(({ cpu }) => cpu)),
    lesser: median(loads.map(({ wall, cpu }) => Math.min(wall, cpu))),
  };
}
