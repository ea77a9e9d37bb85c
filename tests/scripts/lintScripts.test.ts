import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const script = join(__dirname, "../../scripts/lintScripts.sh");
const directory = mkdtempSync(join(tmpdir(), "lint-scripts-"));
afterAll(() => rmSync(directory, { recursive: true }));

// A path on which there is nothing but what the script itself is made of.
for (const tool of ["bash", "dirname", "find", "sort"]) {
  const { stdout } = spawnSync("bash", ["-c", `command -v ${tool}`], { encoding: "utf8" });
  symlinkSync(stdout.trim(), join(directory, tool));
}

/** Runs the check with tools that do what their bodies say, or with none. */
function lint(
  bodies: Readonly<{ shellcheck?: string; powershell?: string }>,
  environment: Readonly<Record<string, string>> = {},
) {
  const tools: Record<string, string> = {};
  for (const [name, body] of Object.entries(bodies)) {
    const path = join(directory, `fake-${name}`);
    writeFileSync(path, `#!${join(directory, "bash")}\n${body}\n`, { mode: 0o755 });
    tools[name.toUpperCase()] = path;
  }
  const { status, stderr, stdout } = spawnSync("bash", [script], {
    encoding: "utf8",
    env: { PATH: directory, HOME: directory, ...tools, ...environment },
  });
  return { status, stderr, stdout };
}

describe("lintScripts.sh", () => {
  it("has every script read by the tool for it", () => {
    const { status, stderr, stdout } = lint({
      shellcheck: 'printf "%s\\n" "$@" >"$HOME/read"',
      powershell: 'echo "$SCRIPT" >>"$HOME/parsed"',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^shellcheck has nothing against \d+ shell scripts\.$/m);
    expect(readFileSync(join(directory, "read"), "utf8").trim().split("\n")).toEqual(
      expect.arrayContaining([
        ".ci/run",
        ".githooks/pre-commit",
        "scripts/azure/registerApp.sh",
        "scripts/lintScripts.sh",
      ]),
    );
    expect(readFileSync(join(directory, "parsed"), "utf8").trim().split("\n")).toEqual([
      "scripts/azure/grantMail.ps1",
      "scripts/azure/newTeamsResourceAccount.ps1",
      "tests/infra/support/fakeExchange.psm1",
      "tests/infra/support/fakeTeams.psm1",
    ]);
  });

  test.each([
    ["shellcheck", { shellcheck: "echo SC2086; exit 1", powershell: "exit 0" }, "SC2086"],
    ["PowerShell", { shellcheck: "exit 0", powershell: "echo No brace; exit 1" }, "No brace"],
  ])("fails when %s finds something, and shows it", (_tool, bodies, finding) => {
    const { status, stdout } = lint(bodies);
    expect(status).toBe(1);
    expect(stdout).toContain(finding);
  });

  it("says of each tool that is missing, in one line, what was therefore not done", () => {
    const { status, stderr } = lint({});
    expect(status).toBe(0);
    expect(stderr).toMatch(/^NO SHELLCHECK: .*\nNO POWERSHELL: .*\n$/);
  });

  test.each([
    ["shellcheck", { powershell: "exit 0" }],
    ["PowerShell", { shellcheck: "exit 0" }],
  ])("fails without %s where the tools are required", (_tool, bodies) => {
    expect(lint(bodies).status).toBe(0);
    expect(lint(bodies, { REQUIRE_SCRIPT_TOOLS: "1" }).status).toBe(1);
  });
});
