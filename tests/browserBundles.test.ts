import { resolve } from "node:path";
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
    packages: Object.keys(metafile.inputs).filter((path) => path.includes("node_modules/")),
    kilobytes: outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0) / 1000,
  };
}

describe("what runs in a browser", () => {
  test.each<[what: string, entry: string, most: number]>([
    ["the core", "lib/ivr/step.ts", 32],
    ["the model of Graph's calls", "lib/simulation/graph/appActions.ts", 4],
    ["the phone's call", "lib/simulation/simulateFlowCall.ts", 40],
    ["the test calls of a flow", "lib/simulation/testFlow.ts", 39],
  ])("loads %s without a package, in a few kilobytes", async (_, entry, most) => {
    const { packages, kilobytes } = await bundled(entry);
    expect(packages).toEqual([]);
    expect(kilobytes).toBeLessThan(most);
  });

  it("checks a flow with what it needs of zod alone", async () => {
    const { packages, kilobytes } = await bundled("lib/flow/check/checkFlow.ts");
    expect(packages.every((path) => path.includes("node_modules/zod/"))).toBe(true);
    expect(kilobytes).toBeLessThan(65);
  });
});
