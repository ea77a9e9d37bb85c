// Bundles the functions into dist/main.cjs, which is all that Azure runs, and the editor into dist/web, which it serves; `node scripts/build.mjs DIRECTORY` puts dist
// elsewhere. One file loads several times faster than the hundreds its packages have, and `import()` in it stays
// deferred: an SDK costs nothing before its first use.
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { register } from "tsx/cjs/api";

const project = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const directory = resolve(process.argv[2] ?? project, "dist");
const outfile = resolve(directory, "main.cjs");

rmSync(directory, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: project,
  entryPoints: ["functions/index.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  // What a package has as ES modules can be shaken; CommonJS cannot.
  mainFields: ["module", "main"],
  // This one exists only inside the functions host: https://github.com/Azure/azure-functions-nodejs-library/issues/201
  external: ["@azure/functions-core"],
  // @azure/storage-common finds its way by import.meta.url, which CommonJS does not have. Whatever else of import.meta a
  // package may come to ask for stops the build: it would be undefined, and fail with the first request in Azure.
  define: { "import.meta.url": "bundleUrl" },
  banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
  logOverride: { "empty-import-meta": "error" },
  sourcemap: "linked",
  sourcesContent: false,
  metafile: true,
  logLevel: "warning",
});

const [bundle] = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint);
const loadedAtStart = reach("functions/index.ts");
const atStart = Object.entries(bundle.inputs)
  .filter(([path]) => loadedAtStart.has(path))
  .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
const size = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
console.log(
  `dist/main.cjs: ${size(bundle.bytes)} (${size(gzipSync(readFileSync(outfile)).length)} compressed), ` +
    `${size(atStart)} of it runs at start; dist/main.cjs.map: ${size(readFileSync(`${outfile}.map`).length)}.`,
);

register();
const { buildWeb } = createRequire(import.meta.url)("./web/buildWeb.ts");
const web = await buildWeb(resolve(directory, "web"), { compress: true });
const sum = (files) => files.reduce((total, { gzipped }) => total + gzipped, 0);
const first = web.files.filter(({ path }) => web.first.includes(path));
console.log(
  `dist/web: ${web.files.length} files, ${kilobytes(sum(web.files))} compressed, ` +
    `${kilobytes(sum(first))} of it before the first screen.`,
);

function kilobytes(bytes) {
  return `${(bytes / 1e3).toFixed(1)} kB`;
}

/** The modules that loading one runs: all that it comes to without an `import()`. */
function reach(entry) {
  const reached = new Set([entry]);
  for (const path of reached) {
    const imports = metafile.inputs[path].imports.filter(
      ({ kind, external }) => kind !== "dynamic-import" && !external,
    );
    imports.forEach((imported) => reached.add(imported.path));
  }
  return reached;
}
