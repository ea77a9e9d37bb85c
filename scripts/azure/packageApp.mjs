// Puts what is deployed into infra/package, beside the package.json that is kept there: dist with the bundle, and
// host.json. `node scripts/azure/packageApp.mjs DIRECTORY` puts everything elsewhere. azd runs it as the build of the
// service (azure.yaml); a clean clone gets its packages first.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const project = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const kept = join(project, "infra/package");
const directory = resolve(process.argv[2] ?? kept);

if (!existsSync(join(project, "node_modules/esbuild"))) run("npm", ["ci"]);
mkdirSync(directory, { recursive: true });
run(process.execPath, [join(project, "scripts/build.mjs"), directory]);
copyFileSync(join(project, "host.json"), join(directory, "host.json"));
if (directory !== kept) {
  for (const file of ["package.json", ".funcignore"]) {
    copyFileSync(join(kept, file), join(directory, file));
  }
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: project,
    stdio: "inherit",
    shell: process.platform === "win32" && command === "npm",
  });
  if (status !== 0) process.exit(status ?? 1);
}
