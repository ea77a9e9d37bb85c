import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bicepProblems } from "./support/bicepProblems";
import { parseBicep } from "./support/parseBicep";
import { propertiesByType } from "./support/propertiesByType";
import { propertyPaths } from "./support/propertyPaths";
import { readBicep, type Resource } from "./support/readBicep";
import { infraDirectory, readTemplates, templatePaths } from "./support/readTemplates";

describe("the templates", () => {
  test.each(templatePaths)("%s is Bicep whose names and modules fit together", async (path) => {
    expect(await bicepProblems(await readBicep(join(infraDirectory, path)))).toEqual([]);
  });

  it("are all brought along by main.bicep, so that compiling it compiles them", async () => {
    const { files } = await readTemplates();
    const reached = new Set<string>();
    const reach = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      files
        .find((file) => file.path === path)
        ?.modules.forEach((module) => reach(join(dirname(path), module.path)));
    };
    reach(join(infraDirectory, "main.bicep"));
    expect(files.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
  });

  it("use stable versions of known resource types, and only properties these have", async () => {
    const { resources } = await readTemplates();
    const settings = "Microsoft.Web/sites/config";
    expect(resources.filter(({ type }) => type !== settings).flatMap(unknownProperties)).toEqual(
      [],
    );
  });

  it("describe every parameter in a sentence and bound every number", async () => {
    const { files } = await readTemplates();
    const poor = files.flatMap(({ path, parameters, text }) =>
      parameters
        .filter(({ name, decorators }) => {
          const [description] = decorators["description"] ?? [];
          const isNumber = new RegExp(`param ${name} int`).test(text);
          const isBounded =
            "allowed" in decorators || ("minValue" in decorators && "maxValue" in decorators);
          return (
            !(typeof description === "string" && /^.{10,}\.$/.test(description)) ||
            (isNumber && !isBounded)
          );
        })
        .map(({ name }) => `${path}: ${name}`),
    );
    expect(poor).toEqual([]);
  });

  it("keep no keys: whatever has local authentication has it off, and nothing lists a key", async () => {
    const { files, only } = await readTemplates();
    expect(files.filter(({ text }) => /listKeys|listAccountSas|primaryKey/i.test(text))).toEqual(
      [],
    );
    expect(only("Microsoft.ServiceBus/namespaces")).toMatchObject({
      properties: { disableLocalAuth: true },
    });
    expect(only("Microsoft.CognitiveServices/accounts")).toMatchObject({
      properties: { disableLocalAuth: true },
    });
    expect(only("Microsoft.Insights/components")).toMatchObject({
      properties: { DisableLocalAuth: true },
    });
    expect(only("Microsoft.BotService/botServices")).toMatchObject({
      properties: { disableLocalAuth: true, msaAppType: "SingleTenant" },
    });
    expect(only("Microsoft.Storage/storageAccounts")).toMatchObject({
      properties: {
        allowSharedKeyAccess: false,
        allowBlobPublicAccess: false,
        minimumTlsVersion: "TLS1_2",
      },
    });
  });
});

describe("a second deployment", () => {
  it("is the first one again: no template asks for the time or for something new", async () => {
    const { files } = await readTemplates();
    const moving = files.filter(({ text }) => /\b(?:utcNow|newGuid)\(/.test(text));
    expect(moving.map(({ path }) => path)).toEqual([]);
  });
});

describe("main.bicepparam", () => {
  it("gives every parameter of main.bicep that has no default, and no other than these", async () => {
    const main = await readBicep(join(infraDirectory, "main.bicep"));
    const text = readFileSync(join(infraDirectory, "main.bicepparam"), "utf8");
    const given = [...text.matchAll(/^param (\w+) = /gm)].map(([, name]) => name);
    const known = main.parameters.map(({ name }) => name);
    const required = main.parameters.filter(({ isRequired }) => isRequired);
    expect({
      unknown: given.filter((name) => !known.includes(name ?? "")),
      missing: required.filter(({ name }) => !given.includes(name)),
      notGivable: known.filter((name) => !given.includes(name)),
    }).toEqual({
      unknown: [],
      missing: [],
      notGivable: ["ivrTenantId"],
    });
  });

  it("asks for nothing that azd does not have by itself: nobody may be there to answer", () => {
    const text = readFileSync(join(infraDirectory, "main.bicepparam"), "utf8");
    const asked = [...text.matchAll(/readEnvironmentVariable\('(\w+)'\)/g)];
    expect([...new Set(asked.map(([, name]) => name))]).toEqual([
      "AZURE_ENV_NAME",
      "AZURE_LOCATION",
    ]);
  });

  it("is Bicep, as far as a grammar without parameter files can tell", async () => {
    const text = readFileSync(join(infraDirectory, "main.bicepparam"), "utf8")
      .replace(/^using .*$/m, "")
      .replace(/^param (\w+) = /gm, "var $1 = ");
    expect((await parseBicep(text)).hasError).toBe(false);
  });
});

/** What every resource may have; `properties` is looked into. */
const common = new Set(["name", "location", "tags", "kind", "sku", "identity", "properties"]);

function unknownProperties({ type, version, body }: Resource): string[] {
  const allowed = propertiesByType[`${type}@${version}`];
  if (allowed === undefined) return [`${type}@${version} is not known`];
  const paths = new Set(allowed.split(" ").flatMap(withParents));
  return propertyPaths(body)
    .map((path) => path.replace(/^properties\./, ""))
    .filter((path) => !common.has(path) && !path.startsWith("tags.") && !paths.has(path))
    .filter((path) => !path.startsWith("identity.userAssignedIdentities."))
    .map((path) => `${type} has no ${path}`);
}

/** `a.b.c` allows `a` and `a.b` too. */
function withParents(path: string): string[] {
  const parts = path.split(".");
  return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}
