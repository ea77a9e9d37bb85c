import { readFile, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Metafile } from "esbuild";
import { bundleForBrowser } from "./bundleForBrowser";
import { filesOf } from "./filesOf";
import { putFile } from "./putFile";

/** One file of the built editor. */
export type BuiltFile = Readonly<{ path: string; contents: Uint8Array }>;

/** The built editor: all files, those that the first screen loads, and those that each part loads that comes later, by its source. */
export type WebBuild = Readonly<{
  files: readonly BuiltFile[];
  first: readonly string[];
  parts: Readonly<Record<string, readonly string[]>>;
}>;

const project = resolve(__dirname, "../..");
const entry = "web/main.tsx";
const workers = {
  "check-worker": "web/check/worker.ts",
  "test-worker": "web/tests/worker.ts",
  "import-worker": "web/importing/worker.ts",
};
const laterStyles = "web/style/later/*.css";

/**
 * Builds the editor into a directory: files with hashes in their names, which never change, and index.html, which names
 * them. `compress` puts brotli beside each; without it none stays there. A file is renamed to its place when it is whole, so that several builds of the
 * same sources do not disturb each other.
 */
export async function buildWeb(
  directory: string,
  { compress }: Readonly<{ compress: boolean }>,
): Promise<WebBuild> {
  // Workers stand alone: what they share with the page would else be cut into pieces that both wait for.
  const [screens, styles, ...beside] = await Promise.all([
    bundle(directory, entry),
    // Imported by a script they would be part of the first page, however late the script comes.
    bundle(directory, laterStyles),
    ...Object.entries(workers).map(([name, source]) => bundleWorker(directory, name, source)),
  ]);
  const first = filesOf(screens.metafile, entry);
  const page = await readFile(join(project, "web/index.html"), "utf8");
  const files = [
    ...[screens, styles, ...beside].flatMap(({ outputFiles }) =>
      outputFiles.map(({ path, contents }) => ({ path, contents })),
    ),
    // Last, so that whatever it names is there.
    {
      path: join(directory, "index.html"),
      contents: Buffer.from(
        page.replace("<!-- assets -->", tagsOf(first, beside, laterFiles(styles.metafile))),
      ),
    },
  ];
  for (const { path, contents } of files) {
    if (compress) await putFile(`${path}.br`, brotli(contents));
    // One from an earlier build would be served in its stead, and name what the editor was then.
    else await rm(`${path}.br`, { force: true });
    await putFile(path, contents);
  }
  return {
    files: files.map(({ path, contents }) => ({
      path: path.slice(directory.length + 1),
      contents,
    })),
    first,
    parts: partsOf(screens.metafile),
  };
}

function bundle(directory: string, start: string) {
  return bundleForBrowser(directory, start, { publicPath: "/editor/" });
}

/** A part of the editor that runs beside the page, and the name of the line in the page that says where it is. */
async function bundleWorker(directory: string, name: string, source: string) {
  const { outputFiles, metafile } = await bundle(directory, source);
  return { name, outputFiles, file: filesOf(metafile, source)[0] ?? "" };
}

/** The files of everything that is loaded later than the first screen. */
function partsOf(metafile: Metafile): WebBuild["parts"] {
  const later = Object.values(metafile.outputs).flatMap(({ entryPoint }) =>
    entryPoint === undefined || entryPoint === entry ? [] : [entryPoint],
  );
  return Object.fromEntries(later.map((source) => [source, filesOf(metafile, source)]));
}

/** The files of styles that are loaded later, by their names. */
function laterFiles({ outputs }: Metafile): readonly (readonly [name: string, path: string])[] {
  return Object.entries(outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint === undefined
      ? []
      : [[basename(entryPoint, ".css"), path.slice(path.lastIndexOf("assets/"))] as const],
  );
}

function tagsOf(
  files: readonly string[],
  beside: readonly Readonly<{ name: string; file: string }>[],
  styles: ReturnType<typeof laterFiles>,
): string {
  const [main = "", ...others] = files.filter((path) => path.endsWith(".js"));
  return [
    ...files
      .filter((path) => path.endsWith(".css"))
      .map((path) => `<link rel="stylesheet" href="/editor/${path}" />`),
    ...others.map((path) => `<link rel="modulepreload" href="/editor/${path}" />`),
    ...beside.map(({ name, file }) => `<meta name="${name}" content="/editor/${file}" />`),
    ...styles.map(([name, path]) => `<meta name="style-of-${name}" content="/editor/${path}" />`),
    `<script type="module" src="/editor/${main}"></script>`,
  ].join("\n    ");
}

function brotli(contents: Uint8Array): Uint8Array {
  return brotliCompressSync(contents, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
}
