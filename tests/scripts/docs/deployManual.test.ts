import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { makeAzureTables } from "../../../lib/storage/tables/azureTables";
import { makeEntryPointStore } from "../../../lib/storage/flows/entryPoints";
import { makeFlowStore } from "../../../lib/storage/flows/flows";
import { makeLog } from "../../../lib/log";
import { startAzurite, type Azurite } from "../../../local/stack/startAzurite";
import { seedDemo } from "../../../scripts/azure/seed/seedDemo";
import { codeBlocks } from "../../../scripts/docs/markdown";
import { openStores } from "../../../scripts/flows/openStores";
import { starterDocuments } from "../../../scripts/flows/starterDocuments";

// A shell with npm in it is started here, once for each line.
jest.setTimeout(240_000);

const person = "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001";
let azurite: Azurite;
let folder = "";
beforeAll(async () => {
  azurite = await startAzurite({ ports: { blob: 0, table: 0, queue: 0 } });
  folder = mkdtempSync(join(tmpdir(), "deploy-"));
});
afterAll(async () => {
  await azurite.close();
  rmSync(folder, { recursive: true });
});

const connection = () => ({
  kind: "connectionString" as const,
  connectionString: azurite.connectionString,
});

/** The storage of an environment in which `azd up` has just seeded the demo. */
async function seed(): Promise<void> {
  const quiet = () => undefined;
  const log = makeLog(quiet);
  const context = {
    stdout: quiet,
    stderr: quiet,
    openStores: () =>
      openStores({
        environment: { IvrStorage: azurite.connectionString },
        findRunningStack: () => Promise.resolve(undefined),
        stderr: quiet,
        log,
      }),
    readSecret: () => Promise.resolve(""),
    readLines: async function* (): AsyncGenerator<string> {},
    watchFiles: async function* (): AsyncGenerator<void> {},
    who: "azd",
    now: () => "2026-11-21T09:00:00Z",
  };
  const patience = { write: quiet, wait: () => Promise.resolve() };
  expect(await seedDemo(context, person, patience)).toBe("seeded");
}

/** The project as a reader has it, with a flow of their own, and an azd that knows the environment. */
function prepareProject(): void {
  for (const name of [
    "package.json",
    "tsconfig.json",
    "node_modules",
    "scripts",
    "lib",
    "local",
    "flows",
  ]) {
    symlinkSync(resolve(name), join(folder, name));
  }
  const { flow } = starterDocuments("my", "Europe/London");
  writeFileSync(
    join(folder, "my.flow.json"),
    JSON.stringify({ ...(flow as object), operator: { person: "boss" } }),
  );
  const people = { boss: { userId: person, name: "Boss" } };
  writeFileSync(
    join(folder, "my.bindings.json"),
    JSON.stringify({ schema: "bindings/v1", people }),
  );
  mkdirSync(join(folder, "bin"));
  const azd = join(folder, "bin", "azd");
  writeFileSync(azd, `#!/bin/sh\necho 'IvrStorage="${azurite.connectionString}"'\n`);
  chmodSync(azd, 0o755);
}

describe("docs/deploy.md", () => {
  it("lets a flow of one's own answer a number, by the lines of step 8 as they are written", async () => {
    const step = /^## 8\. [^]*?(?=^## )/m.exec(readFileSync("docs/deploy.md", "utf8"))?.[0] ?? "";
    const code = codeBlocks(step).find(({ language }) => language === "sh")?.code ?? "";
    expect(code).toContain("bindings set my.bindings.json");
    await seed();
    prepareProject();

    const { status, stdout, stderr } = spawnSync("bash", ["-e"], {
      input: code,
      cwd: folder,
      encoding: "utf8",
      env: { PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"] ?? ""}`, HOME: folder },
    });

    expect({ status, stderr: status === 0 ? "" : `${stdout}${stderr}` }).toEqual({
      status: 0,
      stderr: "",
    });
    const tables = makeAzureTables(connection());
    expect(await makeEntryPointStore(tables).listEntryPoints()).toEqual([
      { dialled: "+15550100", flow: "my", version: "published", fallback: "+15550199" },
    ]);
    const metas = await makeFlowStore(tables, () => new Date().toISOString()).listFlows();
    expect(metas.map(({ key, publishedVersion }) => ({ key, publishedVersion }))).toEqual([
      { key: "contoso", publishedVersion: undefined },
      { key: "my", publishedVersion: 1 },
    ]);
  });
});
