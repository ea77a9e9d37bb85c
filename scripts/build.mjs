// Bundles the functions into dist, which is all that Azure runs, and the editor into dist/web, which it serves; `node scripts/build.mjs DIRECTORY` puts
// dist elsewhere. A few files load several times faster than the hundreds that packages have: main.cjs registers the functions,
// and what serves each of them is in dist/chunks, loaded with its first use, as is each SDK.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { register } from "tsx/cjs/api";

register();
const require = createRequire(import.meta.url);
const { bundleFunctions } = require("./bundle/bundleFunctions.ts");
const { filesToLoad } = require("./bundle/filesToLoad.ts");
const { buildWeb } = require("./web/buildWeb.ts");

const project = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const directory = resolve(process.argv[2] ?? project, "dist");

const bundle = await bundleFunctions(directory);
const paths = Object.keys(bundle.files);
const compressed = paths.map((path) => gzipSync(readFileSync(resolve(directory, path))).length);
console.log(
  `dist: ${paths.length} files, ${megabytes(sizeOf(paths))} (${megabytes(sum(compressed))} compressed); ` +
    `${megabytes(sizeOf(["main.cjs"]))} run at start, ${megabytes(sizeOf(filesToLoad(bundle, "ingress")))} with the first notification, ` +
    `${megabytes(sizeOf(filesToLoad(bundle, "worker")))} with the first message.`,
);

const web = await buildWeb(resolve(directory, "web"), { compress: true });
const files = web.files.map(({ path, contents }) => ({
  path,
  gzipped: gzipSync(contents, { level: 9 }).length,
}));
const first = files.filter(({ path }) => web.first.includes(path));
console.log(
  `dist/web: ${files.length} files, ${kilobytes(sum(files.map(({ gzipped }) => gzipped)))} compressed, ` +
    `${kilobytes(sum(first.map(({ gzipped }) => gzipped)))} of it before the first screen.`,
);

function sizeOf(files) {
  return sum(files.map((path) => bundle.files[path].bytes));
}

function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0);
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

function kilobytes(bytes) {
  return `${(bytes / 1e3).toFixed(1)} kB`;
}
