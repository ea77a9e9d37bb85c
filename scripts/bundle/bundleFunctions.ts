import { rm } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { build } from "esbuild";
import { bundleSettings } from "./bundleSettings";
import { groupChunks } from "./groupChunks";
import { writeGroup } from "./writeGroup";

/** One file of the bundle: its size, what of it comes from which source, and which other files it loads before it runs. */
export type BundledFile = Readonly<{
  bytes: number;
  sources: Readonly<Record<string, number>>;
  loads: readonly string[];
}>;

/** The bundle of the functions: its files by their paths, and the file of each module that an `import()` asks for. */
export type FunctionsBundle = Readonly<{
  files: Readonly<Record<string, BundledFile>>;
  deferred: Readonly<Record<string, string>>;
}>;

/** What the host runs. */
const entry = "functions/index.ts";

/**
 * Bundles the functions into a directory: main.cjs, which registers them, and in `chunks` what each of them loads with
 * its first use. Only ES modules can be cut into chunks, so they are made first; then chunks that are loaded together become
 * one file, since each file costs a start its time, and CommonJS, which the host runs without a preview.
 */
export async function bundleFunctions(directory: string): Promise<FunctionsBundle> {
  await rm(directory, { recursive: true, force: true });
  const { outputFiles, metafile } = await build({
    ...bundleSettings,
    entryPoints: { main: entry },
    outdir: directory,
    splitting: true,
    format: "esm",
    chunkNames: "chunks/[name]-[hash]",
    outExtension: { ".js": ".mjs" },
    sourcemap: "inline",
    sourcesContent: false,
    metafile: true,
    write: false,
  });
  const pathOf = (output: string) =>
    relative(directory, resolve(bundleSettings.absWorkingDir, output)).replaceAll("\\", "/");
  const chunks = Object.entries(metafile.outputs).map(([output, facts]) => ({
    path: pathOf(output),
    entryPoint: facts.entryPoint,
    sources: Object.fromEntries(
      Object.entries(facts.inputs).map(([source, { bytesInOutput }]) => [source, bytesInOutput]),
    ),
    imports: facts.imports
      .filter(({ external }) => external !== true)
      .map(({ path, kind }) => ({ path: pathOf(path), isDeferred: kind === "dynamic-import" })),
  }));
  const groups = groupChunks(chunks);
  const codes = new Map(outputFiles.map(({ path, text }) => [pathOf(path), text]));
  const written = await Promise.all(
    groups.map((group) => writeGroup(directory, group, { groups, codes })),
  );
  const fileOf = (path: string) => groups.find((group) => path in group.chunks)?.file ?? path;
  return {
    files: Object.fromEntries(
      groups.map(({ file, chunks: grouped }, index) => {
        const own = Object.values(grouped);
        const loads = own.flatMap(({ imports }) =>
          imports.filter(({ isDeferred }) => !isDeferred).map(({ path }) => fileOf(path)),
        );
        return [
          file,
          {
            bytes: written[index] ?? 0,
            sources: Object.assign({}, ...own.map(({ sources }) => sources)) as Record<
              string,
              number
            >,
            loads: [...new Set(loads)].filter((path) => path !== file),
          },
        ];
      }),
    ),
    deferred: Object.fromEntries(
      chunks.flatMap(({ path, entryPoint }) =>
        entryPoint === undefined || entryPoint === entry ? [] : [[entryPoint, fileOf(path)]],
      ),
    ),
  };
}
