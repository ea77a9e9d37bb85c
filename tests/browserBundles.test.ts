import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createContext, runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What a browser would load of a module of lib: its size, and the packages in it. */
async function bundled(entry: string) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: resolve(__dirname, ".."),
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    platform: "browser",
    format: "esm",
    metafile: true,
  });
  return {
    code: outputFiles[0]?.text ?? "",
    builtIns: Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.map(({ path }) => path),
    ),
    packages: Object.keys(metafile.inputs).filter((path) => path.includes("node_modules/")),
    kilobytes: outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0) / 1000,
  };
}

describe("what runs in a browser", () => {
  test.each<[what: string, entry: string, most: number]>([
    ["the core", "lib/ivr/step.ts", 43.5],
    ["the model of Graph's calls", "lib/simulation/graph/appActions.ts", 4],
    ["the phone's call", "lib/simulation/simulateFlowCall.ts", 52.5],
    ["the test calls of a flow", "lib/simulation/testFlow.ts", 54],
  ])("loads %s without a package, in a few kilobytes", async (_, entry, most) => {
    const { packages, kilobytes } = await bundled(entry);
    expect(packages).toEqual([]);
    expect(kilobytes).toBeLessThan(most);
  });

  it("imports the menus of other systems with parsers that run in a browser", async () => {
    const { packages, builtIns, kilobytes } = await bundled("lib/importing/importFlow.ts");
    const names = new Set(packages.map((path) => path.split("node_modules/")[1]?.split("/")[0]));
    expect([...names].toSorted((a, b) => (a ?? "").localeCompare(b ?? ""))).toEqual([
      "jsonc-parser",
      "sax",
      "yaml",
      "zod",
    ]);
    // sax asks for it within try, and does without: the next test shows it.
    expect(builtIns).toEqual(["stream"]);
    expect(kilobytes).toBeLessThan(130);
  });

  it("imports XML where there is neither Node nor a module to ask for", async () => {
    const { code } = await bundled("lib/importing/importFlow.ts");
    const menu = resolve(__dirname, "fixtures/foreignMenus/freeswitch/demo_ivr.xml");
    const globals = { text: readFileSync(menu, "utf8"), TextDecoder, TextEncoder, result: 0 };
    runInNewContext(
      `${code.replace(/export\{(\w+) as importFlow\};?/, "var importFlow=$1;")}
      result = importFlow({ from: "freeswitch", text }).drafts.length;`,
      createContext(globals),
    );
    expect(globals.result).toBeGreaterThan(0);
  });

  it("checks a flow with what it needs of zod alone", async () => {
    const { packages, kilobytes } = await bundled("lib/flow/check/checkFlow.ts");
    expect(packages.every((path) => path.includes("node_modules/zod/"))).toBe(true);
    expect(kilobytes).toBeLessThan(76);
  });
});
