import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/* What the gallery of azd templates asks of a repository: https://github.com/microsoft/template-validation-action, src/rules.json. */

const project = join(__dirname, "../..");
const read = (path: string) => readFileSync(join(project, path), "utf8");

describe("the repository as a template of azd", () => {
  test.each(["## Features", "## Getting Started", "## Guidance", "## Resources"])(
    "has %s in its README",
    (heading) => {
      expect(read("README.md").toLowerCase()).toContain(`${heading.toLowerCase()}\n`);
    },
  );

  test.each([
    "LICENSE",
    "SECURITY.md",
    "CODE_OF_CONDUCT.md",
    "CONTRIBUTING.md",
    "azure.yaml",
    "infra",
    ".github/ISSUE_TEMPLATE",
    ".github/PULL_REQUEST_TEMPLATE.md",
    ".devcontainer",
  ])("has %s", (path) => {
    expect(existsSync(join(project, path))).toBe(true);
  });

  it("has forms for issues that GitHub can show", () => {
    const form = z.object({
      name: z.string().min(1),
      description: z.string().min(1),
      body: z.array(z.looseObject({ type: z.enum(["markdown", "textarea", "input"]) })).min(1),
    });
    for (const file of ["bug.yml", "wish.yml"]) {
      expect(
        form.safeParse(parse(read(`.github/ISSUE_TEMPLATE/${file}`))).error?.issues,
      ).toBeUndefined();
    }
  });

  it("has a container with what a deployment needs, on the Node of Azure", () => {
    const container = z
      .object({
        image: z.string(),
        features: z.record(z.string(), z.unknown()),
        postCreateCommand: z.string(),
      })
      .parse(JSON.parse(read(".devcontainer/devcontainer.json")));
    const [, nodeOfAzure] =
      /param nodeVersion string = '(\d+)'/.exec(read("infra/main.bicep")) ?? [];
    expect(container.image).toContain(`:${nodeOfAzure}-`);
    expect(container.postCreateCommand).toBe("npm ci");
    const names = Object.keys(container.features).map(
      (name) => /([\w-]+):\w+$/.exec(name)?.[1] ?? name,
    );
    expect(names.toSorted()).toEqual(["azd", "azure-cli", "dotnet", "powershell"]);
  });

  it("goes on in an unattended azd up where no app can be registered, neither the bot nor the editor", () => {
    const azure = z
      .object({
        hooks: z.object({ preprovision: z.record(z.string(), z.object({ run: z.string() })) }),
      })
      .parse(parse(read("azure.yaml")));
    const commands = Object.values(azure.hooks.preprovision).map(({ run }) => run);
    expect(new Set(commands)).toEqual(
      new Set([
        "bash scripts/azure/registerApp.sh register --if-missing --if-possible\nbash scripts/azure/registerEditor.sh register --if-on --if-missing --if-possible\n",
      ]),
    );
    expect(read("infra/main.bicep")).toContain("module bot 'bot.bicep' = if (ivrAppId != null)");
  });
});
