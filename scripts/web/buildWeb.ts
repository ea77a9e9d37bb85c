import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";

/** One file of the built editor: its size as it is, and compressed with gzip as a browser would get it. */
export type BuiltFile = Readonly<{ path: string; bytes: number; gzipped: number }>;

/** The built editor: all files, those that the first screen loads, and those of each other screen. */
export type WebBuild = Readonly<{
  files: readonly BuiltFile[];
  first: readonly string[];
  /** What a screen loads at once that is a part of its own, by its module. */
  loadedBy: (module: string) => readonly string[];
}>;

const project = resolve(__dirname, "../..");
const entry = "web/main.tsx";
const worker = "web/check/worker.ts";

/**
 * Builds the editor into a directory: files with hashes in their names, which never change, and index.html, which names
 * them. `compress` puts brotli beside each. A file is renamed to its place when it is whole, so that several builds of the
 * same sources do not disturb each other.
 */
export async function buildWeb(
  directory: string,
  { compress }: Readonly<{ compress: boolean }>,
): Promise<WebBuild> {
  // The worker stands alone: what it shares with the page would else be cut into pieces that both wait for.
  const [screens, checks] = await Promise.all([
    bundle(directory, entry),
    bundle(directory, worker),
  ]);
  const first = firstFiles(screens.metafile);
  const page = await readFile(join(project, "web/index.html"), "utf8");
  const files = [
    ...[...screens.outputFiles, ...checks.outputFiles].map(({ path, contents }) => ({
      path,
      contents,
    })),
    // Last, so that whatever it names is there.
    {
      path: join(directory, "index.html"),
      contents: Buffer.from(
        page.replace(
          "<!-- assets -->",
          tagsOf(first, firstFiles(checks.metafile, worker)[0] ?? ""),
        ),
      ),
    },
  ];
  const built: BuiltFile[] = [];
  for (const { path, contents } of files) {
    if (compress) await put(`${path}.br`, brotli(contents));
    await put(path, contents);
    built.push({
      path: path.slice(directory.length + 1),
      bytes: contents.length,
      gzipped: gzipSync(contents, { level: 9 }).length,
    });
  }
  return { files: built, first, loadedBy: (module) => firstFiles(screens.metafile, module) };
}

function bundle(directory: string, start: string) {
  return build({
    absWorkingDir: project,
    entryPoints: [start],
    outdir: directory,
    entryNames: "assets/[name]-[hash]",
    chunkNames: "assets/[name]-[hash]",
    assetNames: "assets/[name]-[hash]",
    publicPath: "/editor/",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: ["chrome120", "firefox128", "safari17.2"],
    jsx: "automatic",
    jsxImportSource: "preact",
    tsconfig: join(project, "tsconfig.web.json"),
    metafile: true,
    write: false,
    logLevel: "warning",
  });
}

/** The entry's own files, styles first, and all that it imports at once. */
function firstFiles({ outputs }: Metafile, from = entry): readonly string[] {
  const start = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === from);
  if (start === undefined) throw new Error("The editor's entry is missing in its build.");
  const [path, { cssBundle }] = start;
  const reached = new Set([path]);
  for (const one of reached) {
    for (const { kind, path: imported } of outputs[one]?.imports ?? []) {
      if (kind === "import-statement") reached.add(imported);
    }
  }
  const all = [...(cssBundle === undefined ? [] : [cssBundle]), ...reached];
  return all.map((one) => one.slice(one.lastIndexOf("assets/")));
}

function tagsOf(files: readonly string[], checks: string): string {
  const [main = "", ...others] = files.filter((path) => path.endsWith(".js"));
  return [
    ...files
      .filter((path) => path.endsWith(".css"))
      .map((path) => `<link rel="stylesheet" href="/editor/${path}" />`),
    ...others.map((path) => `<link rel="modulepreload" href="/editor/${path}" />`),
    `<meta name="check-worker" content="/editor/${checks}" />`,
    `<script type="module" src="/editor/${main}"></script>`,
  ].join("\n    ");
}

function brotli(contents: Uint8Array): Uint8Array {
  return brotliCompressSync(contents, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
}

async function put(path: string, contents: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.${performance.now()}`;
  await writeFile(unfinished, contents);
  await rename(unfinished, path);
}
