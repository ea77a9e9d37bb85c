// Checks the layers of .dependency-cruiser.cjs. Exits with 1 when one is broken, or when hardly any module was seen:
// dependency-cruiser sees .ts files through @swc/core only, and finds nothing wrong with what it does not see.
// With --modules it prints every module and its imports as JSON instead, which is what pictures are drawn from.
import { existsSync } from "node:fs";
import swc from "@swc/core";
import { cruise } from "dependency-cruiser";
import config from "../.dependency-cruiser.cjs";

// dependency-cruiser tells swc of TypeScript, but not of the JSX in .tsx files, which swc would then refuse.
const { parseFileSync } = swc;
swc.parseFileSync = (file, how) => parseFileSync(file, { ...how, tsx: file.endsWith(".tsx") });

const fewestModules = 30;
const folders = ["functions", "lib", "local", "scripts", "tests", "bench", "chaos", "web"];

const { options, forbidden } = config;
const { output } = await cruise(
  folders.filter((folder) => existsSync(folder)),
  { ...options, ruleSet: { forbidden }, validate: true },
  options.enhancedResolveOptions,
);
const seen = output.modules.filter(({ source }) => /\.tsx?$/.test(source));

if (process.argv.includes("--modules")) printModules();
else report(output.summary);
if (seen.length < fewestModules) {
  console.error(`Only ${seen.length} TypeScript modules were seen: is @swc/core installed?`);
  process.exitCode = 1;
}

function printModules() {
  const modules = seen.map(({ source, dependencies }) => ({
    source,
    imports: dependencies.map(({ resolved }) => resolved),
  }));
  console.log(JSON.stringify(modules));
}

function report({ violations, totalCruised }) {
  for (const { rule, from, to } of violations) {
    const { comment = "" } = forbidden.find(({ name }) => name === rule.name) ?? {};
    console.error(`${from} must not import ${to} (${rule.name}): ${comment}`);
  }
  console.log(
    `Layers: ${violations.length} broken among ${totalCruised} modules (${seen.length} of TypeScript).`,
  );
  process.exitCode = violations.length > 0 ? 1 : 0;
}
