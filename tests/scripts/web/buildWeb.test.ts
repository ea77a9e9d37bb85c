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

  it("loads the list of flows with at most 60 kB, and a flow with at most 75 kB", () => {
    const first = built.files.filter(({ path }) => built.first.includes(path));
    const flow = built.files.filter(
      ({ path }) =>
        built.first.includes(path) || built.loadedBy("web/flow/FlowScreen.tsx").includes(path),
    );
    expect(kilobytes(first)).toBeLessThan(60);
    expect(kilobytes(flow)).toBeLessThan(75);
  });

  it("puts the phone, the reports and each dialog into a part of its own, of at most 40 kB", () => {
    const parts = ["PhonePane", "PublishDialog", "VersionsDialog", "ReportsScreen"].map((name) =>
      built.files.filter(({ path }) => path.includes(name)),
    );
    for (const part of parts) {
      expect(part.length).toBe(1);
      expect(kilobytes(part)).toBeLessThan(40);
    }
  });

  it("checks flows beside the page with at most 65 kB", () => {
    const worker = built.files.filter(({ path }) => /worker-/.test(path));
    expect(worker.length).toBe(1);
    expect(kilobytes(worker)).toBeLessThan(65);
  });
});
