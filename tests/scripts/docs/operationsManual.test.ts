import { readFileSync, readdirSync } from "node:fs";

const manual = readFileSync("docs/operations.md", "utf8");
const headings = [...manual.matchAll(/^### (\w+)$/gm)].map(([, name = ""]) => name);

/** Every TypeScript file below a folder of what is deployed. */
function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"));
}

describe("docs/operations.md", () => {
  it("has a section for each alert, under its name, and for no other", () => {
    const alerts = readFileSync("infra/monitor/alerts.bicep", "utf8");
    const names = [...alerts.matchAll(/^ {4}name: '(\w+)'$/gm)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(5);
    expect(headings.toSorted()).toEqual(names.toSorted());
  });

  it("explains every line of the log", () => {
    const written = [...sources("lib"), ...sources("functions")].flatMap((source) =>
      [...source.matchAll(/\.(?:info|warn|error)\)?\(\s*"(\w+)"/g)].map(([, name = ""]) => name),
    );
    expect(written.length).toBeGreaterThan(15);
    expect([...new Set(written)].filter((name) => !manual.includes(`\`${name}\``))).toEqual([]);
  });

  it("explains every check of the deep health check", () => {
    const probes = sources("lib/health").flatMap((source) =>
      [...source.matchAll(/^ {4}name: "(\w+)",$/gm)].map(([, name = ""]) => name),
    );
    const checks = [...probes, "tables", "containers"];
    expect(checks.length).toBeGreaterThan(7);
    expect(checks.filter((name) => !manual.includes(`| \`${name}\``))).toEqual([]);
  });
});
