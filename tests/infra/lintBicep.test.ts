import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const scripts = join(__dirname, "../../scripts/azure");
const directories: string[] = [];
afterAll(() => directories.forEach((directory) => rmSync(directory, { recursive: true })));

/** What a machine has besides the commands that every one has; programs are shell scripts by their name. */
type Machine = Readonly<{
  programs?: Readonly<Record<string, string>>;
  environment?: Readonly<Record<string, string>>;
}>;

const whereIs = (tool: string) =>
  ["/usr/bin", "/bin"].map((folder) => join(folder, tool)).find(existsSync) ?? tool;

/** Runs a script on a machine that has nothing but the given programs and what is in every POSIX system. */
function on({ programs = {}, environment = {} }: Machine, script: string) {
  const directory = mkdtempSync(join(tmpdir(), "bicep-cli-"));
  directories.push(directory);
  const path = join(directory, "bin");
  mkdirSync(path);
  for (const tool of "bash cat chmod dirname env find mkdir touch tr uname".split(" ")) {
    symlinkSync(whereIs(tool), join(path, tool));
  }
  for (const [name, body] of Object.entries(programs)) {
    writeFileSync(join(path, name), `#!/usr/bin/env bash\n${body}\n`);
    chmodSync(join(path, name), 0o755);
  }
  const { status, stderr, stdout } = spawnSync(whereIs("bash"), [join(scripts, script)], {
    encoding: "utf8",
    env: { PATH: path, HOME: directory, ...environment },
  });
  return { status, stderr, stdout, home: directory };
}

const compiles = "true";
/** Puts a compiler where a restore puts it, without the run bit, as the package does. */
const dotnet = `
  case "$2" in *bicep.csproj) ;; *) exit 1 ;; esac
  text=$(cat "$2"); name=\${text#*PackageDownload Include=\\"}; name=\${name%%\\"*}
  version=\${text#*Version=\\"[}; version=\${version%%]*}
  tools="\${2%/*}/packages/$(tr '[:upper:]' '[:lower:]' <<<"$name")/$version/tools"
  mkdir -p "$tools"; echo "restored" >&2; touch "$tools/bicep"
`;

describe("findBicep.sh", () => {
  it("takes the compiler that BICEP names before any other", () => {
    const environment = { BICEP: "/opt/bicep" };
    const { status, stdout } = on({ programs: { bicep: compiles }, environment }, "findBicep.sh");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "/opt/bicep\n" });
  });

  it("restores one from NuGet where dotnet is installed, and makes it run", () => {
    const { status, stdout, home } = on({ programs: { dotnet } }, "findBicep.sh");
    expect(status).toBe(0);
    expect(stdout.trim()).toMatch(
      new RegExp(
        `^${home}/.cache/teams-ivr/bicep/packages/azure\\.bicep\\.commandline\\.[a-z0-9-]+/\\d+\\.\\d+\\.\\d+/tools/bicep$`,
      ),
    );
    expect(spawnSync(stdout.trim()).error).toBeUndefined();
  });

  it("takes the one of the PATH where NuGet cannot be reached", () => {
    const programs = { dotnet: "exit 1", bicep: compiles };
    const { status, stdout, home } = on({ programs }, "findBicep.sh");
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${home}/bin/bicep\n` });
  });

  test.each([
    ["there is no dotnet", {}, "dotnet is not installed"],
    ["NuGet cannot be reached", { dotnet: "exit 1" }, "NuGet did not give version"],
  ])("says in one line why there is none where %s", (_, programs, why) => {
    const { status, stdout } = on({ programs }, "findBicep.sh");
    expect(status).toBe(1);
    expect(stdout).toMatch(/^NO BICEP COMPILER: .*\n$/);
    expect(stdout).toContain(why);
  });
});

describe("lintBicep.sh", () => {
  const having = (body: string): Machine => ({ programs: { bicep: body } });

  it("compiles the parameters, and with them every template, with nothing but what azd has", () => {
    const machine: Machine = {
      ...having('[ "$1" = --version ] || env >>"$HOME/environment"; echo "$@" >>"$HOME/calls"'),
      environment: { IVR_APP_ID: "somebody's" },
    };
    const { status, stdout, stderr, home } = on(machine, "lintBicep.sh");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("All templates compile without a warning.");
    const said = (file: string) =>
      spawnSync("cat", [join(home, file)], { encoding: "utf8" }).stdout;
    expect(said("calls")).toBe("--version\nbuild-params infra/main.bicepparam --stdout\n");
    expect(said("environment")).toContain("AZURE_ENV_NAME=lint\n");
    expect(said("environment")).not.toContain("IVR_APP_ID");
  });

  it("fails on a single warning", () => {
    const warning = "infra/bot.bicep(1,1) : Warning no-unused-params";
    const { status, stderr } = on(
      having(`[ "$1" = --version ] || echo "${warning}" >&2`),
      "lintBicep.sh",
    );
    expect(status).toBe(1);
    expect(stderr).toBe(`${warning}\nThe templates have errors or warnings.\n`);
  });

  it("fails when the compiler does", () => {
    expect(on(having('[ "$1" = --version ] || exit 1'), "lintBicep.sh").status).toBe(1);
  });

  it("says loudly, and in one line, that there is no compiler", () => {
    const { status, stderr } = on({}, "lintBicep.sh");
    expect(status).toBe(0);
    expect(stderr).toMatch(/^NO BICEP COMPILER: .*\n$/);
  });

  it("fails without a compiler where one is required", () => {
    expect(on({ environment: { REQUIRE_BICEP: "1" } }, "lintBicep.sh").status).toBe(1);
  });
});
