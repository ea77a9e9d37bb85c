import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { bindingsSchema } from "../../lib/flow/document/bindings";
import { flowSchema } from "../../lib/flow/document/flow";
import { bundleForBrowser } from "./bundleForBrowser";
import { filesOf } from "./filesOf";
import { putFile } from "./putFile";

/** A built page that calls itself: what each file weighs compressed, and which ones a first call loads in each language. */
export type DemoBuild = Readonly<{
  gzipped: Readonly<Record<string, number>>;
  first: Readonly<Record<string, readonly string[]>>;
}>;

const project = resolve(__dirname, "../..");
const entry = "web/demo/main.tsx";
const languages = ["en", "de"];

/**
 * Builds the page on which anybody calls the demo flows, with nothing behind it, into a directory. All addresses in it are
 * relative: any file server serves it below any path.
 */
export async function buildDemo(directory: string): Promise<DemoBuild> {
  const { outputFiles, metafile } = await bundleForBrowser(directory, entry, {
    // Documents are judged here, so that the page needs nothing to read them with.
    define: { demoDocuments: JSON.stringify(readDocuments()) },
  });
  const first = filesOf(metafile, entry);
  const page = readFileSync(join(project, "web/demo/index.html"), "utf8");
  const files: (readonly [path: string, contents: Uint8Array])[] = [
    ...outputFiles.map(
      ({ path, contents }) => [path.slice(directory.length + 1), contents] as const,
    ),
    ["icon.svg", readFileSync(join(project, "web/demo/icon.svg"))],
    // Last, so that whatever it names is there.
    ["index.html", Buffer.from(page.replace("<!-- assets -->", tagsOf(first)))],
  ];
  for (const [path, contents] of files) await putFile(join(directory, path), contents);
  const own = ["index.html", "icon.svg", ...first];
  return {
    gzipped: Object.fromEntries(
      files.map(([path, contents]) => [path, gzipSync(contents, { level: 9 }).length]),
    ),
    first: Object.fromEntries(
      languages.map((tag) => {
        const words = filesOf(metafile, `web/words/${tag}.ts`);
        return [tag, [...new Set([...own, ...words])]];
      }),
    ),
  };
}

function readDocuments() {
  const folder = join(project, "flows");
  const documents = (ending: string) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name): readonly [string, unknown] => [
        name.slice(0, -ending.length),
        JSON.parse(readFileSync(join(folder, name), "utf8")),
      ]);
  return {
    flows: Object.fromEntries(
      documents(".flow.json").map(([name, flow]) => [name, flowSchema.parse(flow)]),
    ),
    bindings: Object.fromEntries(
      documents(".bindings.json").map(([name, bindings]) => [name, bindingsSchema.parse(bindings)]),
    ),
  };
}

function tagsOf(files: readonly string[]): string {
  const [main = "", ...others] = files.filter((path) => path.endsWith(".js"));
  return [
    ...files
      .filter((path) => path.endsWith(".css"))
      .map((path) => `<link rel="stylesheet" href="${path}" />`),
    ...others.map((path) => `<link rel="modulepreload" href="${path}" />`),
    `<script type="module" src="${main}"></script>`,
  ].join("\n    ");
}
