import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { build, type Plugin } from "esbuild";
import { bundleSettings, bundleUrlBanner } from "./bundleSettings";
import type { ChunkGroup } from "./groupChunks";

/** All groups, and the code of each chunk by its path. */
type Bundle = Readonly<{
  groups: readonly ChunkGroup[];
  codes: ReadonlyMap<string, string>;
}>;

/**
 * Writes chunks of ES modules as one CommonJS file, which exports each chunk under a name of its own, with a source map that
 * leads to the sources. What is in another file is asked of that file. Resolves to the bytes of the code.
 */
export async function writeGroup(
  directory: string,
  group: ChunkGroup,
  { groups, codes }: Bundle,
): Promise<number> {
  const paths = Object.keys(group.chunks);
  const { absWorkingDir, target, platform, logLevel, external } = bundleSettings;
  const { outputFiles } = await build({
    absWorkingDir,
    target,
    platform,
    logLevel,
    external: [...external],
    bundle: true,
    stdin: {
      contents: paths.map((path) => `export * as ${nameOf(path)} from "./${path}";`).join("\n"),
      resolveDir: directory,
      sourcefile: "entry.js",
    },
    outfile: join(directory, group.file),
    format: "cjs",
    // A deferred `require`, which is all that CommonJS needs. One that throws is not remembered: the next use tries again.
    supported: { "dynamic-import": false },
    plugins: [makeChunksPlugin(directory, group, codes)],
    // V8 reads a tenth faster without it. Names stay, and so do lines that a stack trace can point to.
    minifyWhitespace: true,
    lineLimit: 160,
    banner: paths.some((path) => codes.get(path)?.includes("bundleUrl"))
      ? { js: bundleUrlBanner }
      : {},
    sourcemap: "linked",
    sourcesContent: false,
    write: false,
  });
  let bytes = 0;
  for (const { path, text } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    const isCode = path.endsWith(".cjs");
    const written = isCode ? pointToFiles(text, group, groups) : text;
    if (isCode) bytes = Buffer.byteLength(written);
    await writeFile(path, written);
  }
  return bytes;
}

/** Reads chunks from memory, and leaves to other files what is in them or what is deferred. */
function makeChunksPlugin(
  directory: string,
  { chunks }: ChunkGroup,
  codes: ReadonlyMap<string, string>,
): Plugin {
  return {
    name: "chunks",
    setup: (bundler) => {
      bundler.onResolve({ filter: /^\.{1,2}\/.*\.mjs$/ }, ({ path, importer, kind }) => {
        const from = importer.startsWith(directory)
          ? posix.dirname(toPath(directory, importer))
          : ".";
        const chunk = posix.join(from, path);
        return chunk in chunks && kind !== "dynamic-import"
          ? { path: join(directory, chunk) }
          : { path: `chunk:${chunk}`, external: true };
      });
      bundler.onLoad({ filter: /\.mjs$/ }, ({ path }) => {
        const contents = codes.get(toPath(directory, path));
        return contents === undefined ? undefined : { contents, loader: "js" };
      });
    },
  };
}

/** `chunk:PATH` becomes the file that has the chunk, and its name there. A namespace already, so that nothing has to be made one. */
function pointToFiles(code: string, { file }: ChunkGroup, groups: readonly ChunkGroup[]): string {
  const ask = (path: string) => {
    const target = groups.find(({ chunks }) => path in chunks);
    if (target === undefined) throw new TypeError(`No file has the chunk ${path}.`);
    const address = posix.relative(posix.dirname(file), target.file);
    return `require("${address.startsWith(".") ? address : `./${address}`}").${nameOf(path)}`;
  };
  return code
    .replace(/__toESM\(require\("chunk:([^"]+)"\)(?:, ?1)?\)/g, (_, path: string) => ask(path))
    .replace(/require\("chunk:([^"]+)"\)/g, (_, path: string) => ask(path));
}

function toPath(directory: string, absolute: string): string {
  return absolute.slice(directory.length + 1).replaceAll("\\", "/");
}

/** What a chunk is called among the exports of its file. */
function nameOf(path: string): string {
  return posix.basename(path, ".mjs").replace(/\W/g, "_");
}
