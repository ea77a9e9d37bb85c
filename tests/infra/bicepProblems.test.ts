import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bicepProblems } from "./support/bicepProblems";
import { readBicep } from "./support/readBicep";

const directory = mkdtempSync(join(tmpdir(), "bicep-"));
afterAll(() => rmSync(directory, { recursive: true }));

async function problemsOf(text: string) {
  writeFileSync(
    join(directory, "module.bicep"),
    "param size int\nparam name string = ''\noutput id string = '${name}${size}'\n",
  );
  const path = join(directory, "main.bicep");
  writeFileSync(path, text);
  return bicepProblems(await readBicep(path));
}

describe("the check of templates without a compiler", () => {
  test.each([
    ["nothing wrong", "param a string\noutput b string = a\n", []],
    ["a syntax error", "output b string = {\n", [expect.stringContaining("is not Bicep")]],
    ["a name nobody declares", "output b string = missing\n", ["missing is not declared"]],
    ["a parameter nobody uses", "param a string\n", ["a is not used"]],
    [
      "a module that takes no such parameter",
      "module m 'module.bicep' = {\n  params: {\n    size: 1\n    colour: 'red'\n  }\n}\n",
      ["module.bicep takes no colour"],
    ],
    [
      "a module without a parameter it needs",
      "module m 'module.bicep' = {\n  params: {}\n}\n",
      ["module.bicep needs size"],
    ],
    [
      "an output a module does not have",
      "module m 'module.bicep' = {\n  params: {\n    size: 1\n  }\n}\noutput b string = m.outputs.name\n",
      ["module.bicep has no output name"],
    ],
    [
      "a module that is not there",
      "module m 'gone.bicep' = {\n  params: {}\n}\n",
      ["gone.bicep is not there"],
    ],
  ])("finds %s", async (_, text, problems) => {
    expect(await problemsOf(text)).toEqual(problems);
  });
});
