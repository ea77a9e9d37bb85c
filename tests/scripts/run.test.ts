import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

// A program is started here, which takes its time on a busy machine.
jest.setTimeout(60_000);

const built = resolve(".local/run");
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "run-"));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
  for (const file of readdirSync(built)) {
    if (file.includes(basename(directory))) rmSync(join(built, file));
  }
});

function run(source: string, ...words: readonly string[]) {
  const program = join(directory, "program.ts");
  writeFileSync(program, source);
  const all = [resolve("scripts/run.mjs"), program, ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    cwd: directory,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("scripts/run.mjs", () => {
  it("gives a program its words, its exit code and its place two folders below the project", () => {
    const source = `
      import { resolve } from "node:path";
      type Said = Readonly<{ words: readonly string[] }>;
      const said: Said = { words: process.argv.slice(2) };
      process.stdout.write(JSON.stringify([said.words, resolve(__dirname, "../.."), process.cwd()]));
      process.exitCode = 3;`;
    const { status, stdout } = run(source, "--one", "two words");
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toEqual([["--one", "two words"], resolve("."), directory]);
  });

  it("says the line of the source where a program fails", () => {
    const { status, stderr } = run("type Nothing = never;\n\nthrow new Error('It fails.');\n");
    expect(status).toBe(1);
    expect(stderr).toContain("Error: It fails.");
    expect(stderr).toMatch(/program\.ts:3:/);
  });

  it("says once what cannot be read, and where", () => {
    const { status, stdout, stderr } = run("const one = ;\n");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/Unexpected ";"[^]*program\.ts:1:12/);
    expect(stderr).not.toContain("node:internal");
  });
});
