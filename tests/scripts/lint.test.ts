import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import * as z from "zod";

const project = resolve(__dirname, "../..");
const configSchema = z.object({
  jsPlugins: z.array(z.string()),
  overrides: z.array(
    z.object({ files: z.array(z.string()), rules: z.record(z.string(), z.unknown()) }),
  ),
});
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "lint-"));
  cpSync(join(project, "scripts/lint"), join(directory, "scripts/lint"), { recursive: true });
  const { jsPlugins, overrides } = configSchema.parse(
    JSON.parse(readFileSync(join(project, ".oxlintrc.json"), "utf8")),
  );
  const ours = overrides.filter(({ rules }) =>
    Object.keys(rules).every((name) => name.startsWith("ours/")),
  );
  writeFileSync(
    join(directory, ".oxlintrc.json"),
    JSON.stringify({ jsPlugins, categories: { correctness: "off" }, overrides: ours }),
  );
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** The places that our rules find in files, by path: line and rule. */
function found(files: Readonly<Record<string, readonly string[]>>): readonly string[] {
  for (const [path, lines] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), `${lines.join("\n")}\n`);
  }
  const { stdout } = spawnSync(
    process.execPath,
    [join(project, "node_modules/oxlint/bin/oxlint"), "-f", "unix", "lib"],
    { cwd: directory, encoding: "utf8" },
  );
  return [...stdout.matchAll(/^(\S+?):(\d+):.*ours\(([\w-]+)\)/gm)]
    .map(([, path, line, rule]) => `${path}:${line} ${rule}`)
    .toSorted();
}

describe("our rules of lint", () => {
  it("find a step's type that is named outside its home, and nothing else", () => {
    const compares = [
      'export const one = node.type === "menu";',
      'export const two = "voicemail" !== found?.type;',
      "export function three(type) {",
      '  return type === "directory" || type === "established";',
      "}",
      "export function four(node) {",
      "  switch (node.type) {",
      '    case "say":',
      "      return 1;",
      "  }",
      "  switch (node.kind) {",
      '    case "say":',
      "      return 1;",
      "  }",
      "}",
      'export const five = action.type === "transfer" || event.type === "toneReceived";',
    ];
    expect(
      found({
        "lib/flow/check/graph/checkX.ts": compares,
        "lib/flow/steps/menu.ts": compares,
        "lib/importing/x.ts": compares,
      }),
    ).toEqual([
      "lib/flow/check/graph/checkX.ts:1 no-step-type",
      "lib/flow/check/graph/checkX.ts:2 no-step-type",
      "lib/flow/check/graph/checkX.ts:4 no-step-type",
      "lib/flow/check/graph/checkX.ts:7 no-step-type",
    ]);
  });

  it("find zod that is not imported as a namespace", () => {
    expect(
      found({
        "lib/flow/check/graph/checkX.ts": ['import { z } from "zod";', "z.string();"],
        "lib/storage/x.ts": ['import * as z from "zod";', "z.string();"],
      }),
    ).toEqual(["lib/flow/check/graph/checkX.ts:1 namespace-zod"]);
  });
});
