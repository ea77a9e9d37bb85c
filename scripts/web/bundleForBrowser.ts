import { resolve } from "node:path";
import { build, type BuildOptions } from "esbuild";

const project = resolve(__dirname, "../..");

/** Bundles a source of ours for the browsers that are supported; files have hashes in their names, which never change. Writes nothing. */
export function bundleForBrowser(
  directory: string,
  start: string,
  options: Pick<BuildOptions, "publicPath" | "define"> = {},
) {
  return build({
    ...options,
    absWorkingDir: project,
    entryPoints: [start],
    outdir: directory,
    entryNames: "assets/[name]-[hash]",
    chunkNames: "assets/[name]-[hash]",
    assetNames: "assets/[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: ["chrome120", "firefox128", "safari17.2"],
    jsx: "automatic",
    jsxImportSource: "preact",
    tsconfig: resolve(project, "tsconfig.web.json"),
    metafile: true,
    write: false,
    logLevel: "warning",
  });
}
