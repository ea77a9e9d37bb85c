import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const script = join(__dirname, "../../scripts/azure/lintBicep.sh");
const directory = mkdtempSync(join(tmpdir(), "bicep-cli-"));
afterAll(() => rmSync(directory, { recursive: true }));

/** Runs the check with a compiler that does what `body` says, or with none. */
function lint(body: string | undefined, environment: Readonly<Record<string, string>> = {}) {
  const compiler = join(directory, "bicep");
  if (body !== undefined) {
    writeFileSync(compiler, `#!/bin/sh\n${body}\n`);
    chmodSync(compiler, 0o755);
  }
  const { status, stderr, stdout } = spawnSync("bash", [script], {
    encoding: "utf8",
    env: {
      PATH: "/usr/bin:/bin",
      HOME: directory,
      ...(body === undefined ? {} : { BICEP: compiler }),
      ...environment,
    },
  });
  return { status, stderr, stdout };
}

describe("lintBicep.sh", () => {
  it("compiles every template and the parameters", () => {
    const calls = lint('[ "$1" = --version ] || echo "$@" >>"$HOME/calls"');
    expect(calls).toMatchObject({ status: 0, stderr: "" });
    expect(calls.stdout).toContain("All templates compile without a warning.");
  });

  it("fails on a single warning", () => {
    const { status, stderr } = lint(
      'case "$2" in *bot.bicep) echo "infra/bot.bicep(1,1) : Warning no-unused-params" >&2 ;; esac',
    );
    expect(status).toBe(1);
    expect(stderr).toContain("Warning no-unused-params");
    expect(stderr).toContain("1 of the templates have errors or warnings.");
  });

  it("fails when the compiler does", () => {
    expect(lint('[ "$1" = --version ] || exit 1').status).toBe(1);
  });

  it("says loudly, and in one line, that there is no compiler", () => {
    const { status, stderr } = lint(undefined);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^BICEP IS NOT INSTALLED: .*\n$/);
  });

  it("fails without a compiler where one is required", () => {
    expect(lint(undefined, { REQUIRE_BICEP: "1" }).status).toBe(1);
  });

  it("finds nothing in our templates, with the compiler of this machine if it has one", () => {
    const { status, stderr } = spawnSync("bash", [script], { encoding: "utf8" });
    expect({ status, stderr: stderr.replace(/^BICEP IS NOT INSTALLED: .*\n/, "") }).toEqual({
      status: 0,
      stderr: "",
    });
  });
});
