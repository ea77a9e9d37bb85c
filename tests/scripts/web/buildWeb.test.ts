import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gzipSync } from "node:zlib";
import { buildWeb, type WebBuild } from "../../../scripts/web/buildWeb";

let directory: string;
let built: WebBuild;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "web-"));
  built = await buildWeb(directory, { compress: true });
});

afterAll(() => rmSync(directory, { recursive: true }));

const loadedBy = (source: string) => built.parts[source] ?? [];

/** What files take with gzip, each once. */
const kilobytes = (paths: readonly string[]) => {
  const wanted = new Set(paths);
  const sizes = built.files.flatMap(({ path, contents }) =>
    wanted.has(path) ? [gzipSync(contents, { level: 9 }).length] : [],
  );
  expect(sizes.length).toBe(wanted.size);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
};

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

  it("leaves no older page compressed beside a newer one", async () => {
    const again = mkdtempSync(join(tmpdir(), "web-"));
    try {
      writeFileSync(join(again, "index.html.br"), "what the editor was before");
      await buildWeb(again, { compress: false });
      expect(readdirSync(again).sort()).toEqual(["assets", "index.html"]);
    } finally {
      rmSync(again, { recursive: true });
    }
  });

  it("loads the list of flows with at most 60 kB, and a flow with at most 72 kB, in the longer language", () => {
    const language = Math.max(
      ...["en", "de"].map((tag) => kilobytes(loadedBy(`web/words/${tag}.ts`))),
    );
    const flow = [...built.first, ...(built.parts["web/flow/FlowScreen.tsx"] ?? [])];
    expect(kilobytes(built.first) + language).toBeLessThan(60);
    expect(kilobytes(flow) + language).toBeLessThan(72);
    // On the way at once for those who may change the flow, but the steps do not wait for them.
    const forms = new Set([...flow, ...loadedBy("web/flow/FormPane.tsx")]);
    expect(kilobytes([...forms]) + language).toBeLessThan(87);
  });

  it("loads a page's own language alone", () => {
    for (const tag of ["en", "de"]) expect(built.first.join()).not.toContain(`/${tag}-`);
  });

  it("names in its page where the styles are of what is loaded later", () => {
    const page = readFileSync(join(directory, "index.html"), "utf8");
    for (const name of ["telephone", "bound", "hours", "tests", "prompts", "audit"]) {
      const [style] = built.files.filter(
        ({ path }) => path.includes(`/${name}-`) && path.endsWith(".css"),
      );
      expect(built.first).not.toContain(style?.path);
      expect(page).toContain(`<meta name="style-of-${name}" content="/editor/${style?.path}" />`);
    }
  });

  it("loads every other part with at most 42 kB more than the screen it belongs to, the phone's engine with 57", () => {
    const isThere = new Set([...built.first, ...(built.parts["web/flow/FlowScreen.tsx"] ?? [])]);
    const sizes = Object.keys(built.parts)
      .filter((source) => source !== "web/flow/FlowScreen.tsx")
      .map((source) => ({
        source,
        size: kilobytes(loadedBy(source).filter((path) => !isThere.has(path))),
      }));
    expect(sizes.length).toBeGreaterThan(5);
    const most = (source: string) => (source === "web/phone/PhoneOfFlow.tsx" ? 57 : 42);
    expect(sizes.filter(({ source, size }) => size >= most(source))).toEqual([]);
  });

  it("checks flows beside the page with at most 84 kB, tries their tests with at most 54 kB, and reads other systems' files with at most 128 kB", () => {
    const page = readFileSync(join(directory, "index.html"), "utf8");
    const sizeOf = (worker: string) => {
      const [, path = ""] =
        new RegExp(`name="${worker}" content="/editor/([^"]+)"`).exec(page) ?? [];
      return kilobytes([path]);
    };
    expect(sizeOf("check-worker")).toBeLessThan(84);
    expect(sizeOf("test-worker")).toBeLessThan(54);
    // Only for those who bring a menu of another system.
    expect(sizeOf("import-worker")).toBeLessThan(128);
  });
});
