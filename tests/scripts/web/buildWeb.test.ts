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

/** A part of the page, and all that it imports at once. */
function loadedWith(name: string): readonly string[] {
  const [start] = built.files.filter(({ path }) => path.includes(name) && path.endsWith(".js"));
  const reached = new Set([start?.path ?? ""]);
  for (const one of reached) {
    const source = readFileSync(join(directory, one), "utf8");
    for (const [, from] of source.matchAll(/(?:import|from)\s*"[^"]*?([^"/]+\.js)"/g)) {
      reached.add(`assets/${from}`);
    }
  }
  return [...reached];
}

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
    const names = new Set([...built.first, ...loadedWith("FlowScreen")]);
    const flow = built.files.filter(({ path }) => names.has(path));
    expect(flow.length).toBeGreaterThan(first.length);
    expect(kilobytes(first)).toBeLessThan(60);
    expect(kilobytes(flow)).toBeLessThan(75);
  });

  it("names in its page where the styles are of what is loaded later", () => {
    const page = readFileSync(join(directory, "index.html"), "utf8");
    for (const name of ["telephone", "bound", "hours"]) {
      const [style] = built.files.filter(
        ({ path }) => path.includes(`/${name}-`) && path.endsWith(".css"),
      );
      expect(built.first).not.toContain(style?.path);
      expect(page).toContain(`<meta name="style-of-${name}" content="/editor/${style?.path}" />`);
    }
  });

  it("puts the phone and each dialog into a part of its own, of at most 40 kB", () => {
    const parts = [
      "PhonePane",
      "PublishDialog",
      "VersionsDialog",
      "SwitchesScreen",
      "PeopleScreen",
      "HoursScreen",
      "CalendarPart",
      "readCalendarFile",
    ].map((name) => built.files.filter(({ path }) => path.includes(name) && path.endsWith(".js")));
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
