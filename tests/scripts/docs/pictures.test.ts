import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const docs = join(__dirname, "../../../docs");
const read = (path: string) => readFileSync(join(docs, path), "utf8");
const kept = readdirSync(join(docs, "pictures")).map((name) => `pictures/${name}`);

describe("the pictures of docs/editor.md", () => {
  const shown = [...read("editor.md").matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];

  it("are there, and no others are kept", () => {
    expect(new Set(shown.map(([, , path]) => path))).toEqual(new Set(kept));
  });

  it("are few and small", () => {
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThanOrEqual(8);
    expect(kept.filter((path) => statSync(join(docs, path)).size >= 80_000)).toEqual([]);
  });

  it("are pictures, and say in words what they show", () => {
    for (const [, words = "", path = ""] of shown) {
      expect(words.length).toBeGreaterThan(20);
      expect(readFileSync(join(docs, path)).subarray(8, 12).toString()).toBe("WEBP");
    }
  });

  it("are made by a command that both documents name", () => {
    const command = "npm run docs:pictures";
    expect(read("editor.md")).toContain(command);
    expect(read("../CONTRIBUTING.md")).toContain(command);
  });
});
