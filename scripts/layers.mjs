// Checks the layers of .dependency-cruiser.cjs. Exits with 1 when one is broken, or when hardly any module was seen:
// dependency-cruiser sees .ts files through @swc/core only, and finds nothing wrong with what it does not see.
import { existsSync } from "node:fs";
import { cruise } from "dependency-cruiser";
import config from "../.dependency-cruiser.cjs";

const fewestModules = 30;
const folders = ["functions", "lib", "local", "scripts", "tests", "bench", "web"];

const { options, forbidden } = config;
const { output } = await cruise(
  folders.filter((folder) => existsSync(folder)),
  { ...options, ruleSet: { forbidden }, validate: true },
  options.enhancedResolveOptions,
);
const { violations, totalCruised } = output.summary;
const seen = output.modules.filter(({ source }) => source.endsWith(".ts")).length;

for (const { rule, from, to } of violations) {
  const { comment = "" } = forbidden.find(({ name }) => name === rule.name) ?? {};
  console.error(`${from} must not import ${to} (${rule.name}): ${comment}`);
}
if (seen < fewestModules) {
  console.error(`Only ${seen} TypeScript modules were seen: is @swc/core installed?`);
}
console.log(
  `Layers: ${violations.length} broken among ${totalCruised} modules (${seen} of TypeScript).`,
);
process.exitCode = violations.length > 0 || seen < fewestModules ? 1 : 0;
