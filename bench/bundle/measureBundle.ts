import { execFile } from "node:child_process";
import { copyFileSync, readFileSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { z } from "zod";
import { bundleFunctions } from "../../scripts/bundle/bundleFunctions";
import { filesToLoad, modulesOf } from "../../scripts/bundle/filesToLoad";
import { figure } from "../figure";
import type { Measure } from "../measure";
import { temporaryDirectory } from "../support/bundleProgram";
import { median } from "../support/median";
import { pairRounds } from "../support/pairRounds";
import { measurePackageStart } from "./measurePackageStart";

const run = promisify(execFile);
const project = resolve(__dirname, "..", "..");

type Load = Readonly<{ wall: number; cpu: number }>;
const loadSchema = z.object({ wall: z.number(), cpu: z.number() });
const packageSchema = z.object({ dependencies: z.record(z.string(), z.string()) });

/** What of the app a process has read: its registrations are in all of them. */
const loads = [
  ["bundleLoad", "everything", "all that the bundle has of ours", 0.28],
  ["ingressLoad", "ingress", "what the first notification needs of the bundle", 0.18],
  ["workerLoad", "worker", "what the first message needs of the bundle", 0.24],
] as const;

/**
 * What a cold start spends on loading the app: the deployed bundle, whole but for the SDKs that wait for their first use, and what
 * the door and the worker load of it; against the same sources file by file with their packages, and against the packages alone.
 * Each is loaded in fresh processes, turn and turn about. Then how long a package takes to its first answer.
 */
export const measureBundle: Measure = async (options) => {
  const { quick, say } = options;
  const directory = join(temporaryDirectory(), "dist");
  const bundle = await bundleFunctions(directory);
  const sources = await transpile(join(temporaryDirectory(), "unbundled"));
  const loader = join(sources, "loadModule.cjs");
  copyFileSync(join(__dirname, "loadModule.cjs"), loader);
  const packages = runtimePackages();
  const modules = [
    ...loads.map(([, served]) => filesToLoad(bundle, served).map((file) => join(directory, file))),
    ["functions/index.ts", ...modulesOf(bundle)].map((module) =>
      join(sources, module.replace(/\.ts$/, ".js")),
    ),
    packages,
  ];
  const rounds = quick ? 9 : 25;
  say(
    `${rounds * modules.length} fresh processes that load the bundle, the sources or the packages`,
  );
  const measured = await loadInTurns(loader, modules, rounds);
  const [unbundled = [], packagesAlone = []] = measured.slice(loads.length);
  const start = await measurePackageStart(options);
  const [whole = []] = measured;
  return {
    figures: [
      ...loads.map(([name, , what, bound], index) =>
        figure({
          name,
          what: `module load of ${what}, against the same app whole, unbundled`,
          ...pairRounds(measured[index]?.map(toLesser) ?? [], unbundled.map(toLesser)),
          unit: "ms",
          basis: "cpu time",
          floorIs:
            "functions/index and what it defers of ours, one file each, packages as installed",
          budget: { of: "ratio", limit: "atMost", bound },
        }),
      ),
      figure({
        name: "bundleLoadAgainstPackages",
        what: "module load of all that the bundle has of ours, against its packages alone, unbundled",
        ...pairRounds(whole.map(toLesser), packagesAlone.map(toLesser)),
        unit: "ms",
        basis: "cpu time",
        floorIs: `require of ${packages.length} packages`,
        budget: { of: "ratio", limit: "atMost", bound: 0.4 },
      }),
      ...start.figures,
    ],
    details: { loads: measured.map(summarize), packageStart: start.details },
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

/** A busy machine stretches the clock, threads beside the main one add to CPU time: the lesser is nearer to the truth. */
function toLesser({ wall, cpu }: Load): number {
  return Math.min(wall, cpu);
}

function summarize(loaded: readonly Load[]): Load {
  return {
    wall: median(loaded.map(({ wall }) => wall)),
    cpu: median(loaded.map(({ cpu }) => cpu)),
  };
}
