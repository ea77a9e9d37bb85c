import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

// Compilers are started here, which takes its time on a busy machine.
jest.setTimeout(60_000);

const directory = mkdtempSync(join(tmpdir(), "staged-"));
afterAll(() => rmSync(directory, { recursive: true }));

const run = (command: string, ...words: readonly string[]) =>
  spawnSync(command, words, {
    cwd: directory,
    encoding: "utf8",
    // A hook of git's that runs these tests names its own repository.
    env: { PATH: process.env["PATH"], HOME: directory },
  });
const check = () => run(process.execPath, resolve("scripts/checkStaged.mjs"));
const write = (name: string, text: string) => writeFileSync(join(directory, name), text);

beforeAll(() => {
  run("git", "init", "--quiet");
  symlinkSync(resolve("node_modules"), join(directory, "node_modules"), "dir");
  write(
    "tsconfig.json",
    '{ "compilerOptions": { "noEmit": true, "types": [] }, "files": ["typed.ts"] }\n',
  );
  write("typed.ts", "export const one: number = 1;\n");
});

describe("what is staged", () => {
  it("is all that a commit is held up by", () => {
    write("unstaged.ts", "const    x = 1");
    run("git", "add", "typed.ts");
    expect(check()).toMatchObject({ status: 0, stdout: "All is well with 1 files.\n" });
  });

  it("must be formatted", () => {
    run("git", "add", "unstaged.ts");
    const checked = check();
    expect(checked.status).toBe(1);
    expect(checked.stdout).toContain("unstaged.ts");
    expect(checked.stdout).toContain("Not so: Formatting is as agreed");
  });

  it("must have types that hold", () => {
    run("git", "rm", "--quiet", "--cached", "unstaged.ts");
    write("typed.ts", 'export const one: number = "1";\n');
    run("git", "add", "typed.ts");
    expect(check().stdout).toMatch(/is not assignable[^]*Not so: Types hold\.\n$/);
  });

  it("may be nothing, or a file that is gone", () => {
    run("git", "reset", "--quiet");
    expect(check()).toMatchObject({ status: 0, stdout: "All is well with 0 files.\n" });
  });
});
