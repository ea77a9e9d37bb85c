import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDemo, type DemoBuild } from "../../../scripts/web/buildDemo";

let directory: string;
let built: DemoBuild;

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "demo-"));
  built = await buildDemo(directory);
});

afterAll(() => rmSync(directory, { recursive: true }));

describe("the built page that calls itself", () => {
  it.each(["en", "de"])("loads less than 150 kB for a first call in %s", (tag) => {
    const sizes = (built.first[tag] ?? []).map((path) => built.gzipped[path] ?? Number.NaN);
    expect(sizes.length).toBeGreaterThan(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
  });

  it("names its files by relative addresses alone, and has nothing inline", () => {
    const page = readFileSync(join(directory, "index.html"), "utf8");
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, address = ""]) => address,
    );
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.filter((address) => /^(?:\/|[a-z]+:)/.test(address))).toEqual([]);
    expect(addresses.filter((address) => built.gzipped[address] === undefined)).toEqual([]);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\bstyle=/);
  });

  it("lets the browser load what is its own and nothing else", () => {
    const page = readFileSync(join(directory, "index.html"), "utf8");
    const [, policy] = /Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';/,
    );
    expect(policy).not.toContain("unsafe");
  });

  it("imports its parts from beside themselves", () => {
    const scripts = readdirSync(join(directory, "assets"))
      .filter((name) => name.endsWith(".js"))
      .map((name) => readFileSync(join(directory, "assets", name), "utf8"));
    const imported = scripts.flatMap((code) =>
      [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?"([^"]+\.js)"/g)].map(
        ([, address = ""]) => address,
      ),
    );
    expect(imported.length).toBeGreaterThan(1);
    expect(imported.filter((address) => !address.startsWith("./"))).toEqual([]);
  });
});
