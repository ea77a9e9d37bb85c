import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { buildWeb, type WebBuild } from "../../../scripts/web/buildWeb";

let directory: string;
let built: WebBuild;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "web-"));
  built = await buildWeb(directory, { compress: true });
});

afterAll(() => rmSync(directory, { recursive: true }));

const kilobytes = (files: WebBuild["files"]) =>
  files.reduce((sum, { gzipped }) => sum + gzipped, 0) / 1000;

describe("the built editor", () => {
  it("names in its page what the first screen loads, and nothing inline", () => {
    const page = readFileSync(join(directory, "index.html"), "utf8");
    for (const path of built.first) expect(page).toContain(`"/editor/${path}"`);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\bstyle=/);
  });

  it("has brotli beside every file, of the same content", () => {
    const paths = readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".br"))
      .map(({ parentPath, name }) => join(parentPath, name));
    expect(paths.length).toBe(built.files.length);
    for (const path of paths) {
      expect(brotliDecompressSync(readFileSync(`${path}.br`)).equals(readFileSync(path))).toBe(
        true,
      );
    }
  });

  const filesOf = (paths: readonly string[]) => {
    const wanted = new Set(paths);
    return built.files.filter(({ path }) => wanted.has(path));
  };
  const flowScreen = () => [...built.first, ...(built.parts["web/flow/FlowScreen.tsx"] ?? [])];

  it("loads the list of flows with at most 60 kB, and a flow with at most 75 kB", () => {
    expect(kilobytes(filesOf(built.first))).toBeLessThan(60);
    expect(kilobytes(filesOf(flowScreen()))).toBeLessThan(75);
  });

  it("loads every other part with at most 40 kB more than a flow", () => {
    const isThere = new Set(flowScreen());
    const sizes = Object.entries(built.parts).map(([source, paths]) => ({
      source,
      size: kilobytes(filesOf(paths.filter((path) => !isThere.has(path)))),
    }));
    expect(sizes.map(({ source }) => source)).toEqual(
      expect.arrayContaining(["web/phone/PhonePane.tsx", "web/prompts/PromptsPane.tsx"]),
    );
    expect(sizes.filter(({ size }) => size >= 40)).toEqual([]);
  });

  it("checks flows beside the page with at most 65 kB", () => {
    const worker = built.files.filter(({ path }) => /worker-/.test(path));
    expect(worker.length).toBe(1);
    expect(kilobytes(worker)).toBeLessThan(65);
  });
});
