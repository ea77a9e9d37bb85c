import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeAzureBlobs } from "../../lib/storage/blobs/azureBlobs";
import { makeAzureTables } from "../../lib/storage/tables/azureTables";
import { startAzurite, type Azurite } from "../../local/stack/startAzurite";
import { aFlow } from "../publishing/support/aFlow";
import { buildWav } from "../speech/support/buildWav";
import { aTerminal, type Places } from "./support/aTerminal";

// Programs are started here, which takes its time on a busy machine.
jest.setTimeout(60_000);

const bindings = {
  schema: "bindings/v1",
  people: { olivia: { userId: "olivia-id", name: "Olivia" } },
  endpoints: {
    crm: { url: "https://crm.example/", headers: { "x-key": "s3cret" } },
    shop: { url: "https://shop.example/", headers: { "x-key": { setting: "IVR_SECRET_SHOP" } } },
  },
  pins: { staff: `${"5".repeat(32)}:${"e".repeat(64)}` },
};

type Terminal = ReturnType<typeof aTerminal>;
const terminals: Terminal[] = [];
function terminal(places?: Places): Terminal {
  const made = aTerminal(places === undefined ? {} : { places });
  terminals.push(made);
  return made;
}
afterAll(() => terminals.forEach(({ remove }) => remove()));

/** An environment with everything that staff can make. */
async function furnish({ run, file }: Terminal): Promise<void> {
  await run("bindings", "set", file("b.json", bindings));
  await run("prompt", "add", file("own.wav", buildWav(Buffer.alloc(32_000))), "--words", "Hello");
  await run("publish", file("1.json", aFlow({ name: "Old" })), "--note", "First");
  await run("publish", file("2.json", aFlow({ name: "New" })));
  await run("rollback", "main");
  await run("import", file("3.json", aFlow({ name: "Coming" })));
  await run("import", file("4.json", aFlow({ key: "idea", operator: { person: "olivia" } })));
  await run("publish", file("5.json", aFlow({ key: "Main", name: "Capital" })));
  await run("publish", file("6.json", aFlow({ key: "gone" })));
  await run("delete", "gone");
  await run("entry", "set", "+15550100", "main", "--fallback", "+15550199");
  await run("entry", "set", "*", "Main", "--version", "1");
}

/** Everything that callers can come to, as it is stored. */
async function everything({ stores }: Terminal) {
  const { flowStore, entryPointStore, promptStore } = stores;
  const metas = (await flowStore.listFlows()).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const flows = [];
  for (const meta of metas) {
    const heads = await flowStore.listFlowVersions(meta.key);
    const versions = [];
    for (const { version } of heads) {
      versions.push(await flowStore.loadFlowVersion(meta.key, version));
    }
    flows.push({ meta, versions, draft: (await flowStore.loadDraft(meta.key))?.document });
  }
  const sounds = [];
  for (const id of await promptStore.listPrompts()) {
    sounds.push([id, Buffer.from((await promptStore.loadPrompt(id)) ?? []).toString("base64")]);
  }
  const entryPoints = (await entryPointStore.listEntryPoints()).toSorted((a, b) =>
    a.dialled < b.dialled ? -1 : 1,
  );
  return { flows, sounds, entryPoints };
}

const { pins: _pins, endpoints, ...others } = bindings;
const withoutSecrets = {
  ...others,
  endpoints: { ...endpoints, crm: { url: "https://crm.example/", headers: {} } },
};

function backupContract(open: () => Promise<Readonly<{ from: Terminal; to: Terminal }>>): void {
  it("takes everything from one environment into an empty one", async () => {
    const { from, to } = await open();
    await furnish(from);
    const folder = from.path("backup");
    const backedUp = await from.run("backup", folder);
    expect(backedUp).toMatchObject({ code: 0, stderr: "" });
    expect(backedUp.stdout).toMatch(
      /^backup holds 4 flows in 4 versions, 2 entry points, \d+ sounds and the bindings without their secrets\.\n$/,
    );

    const restored = await to.run("restore", folder);
    expect(restored.stdout).toContain("4 flows in 4 versions, 2 entry points, ");
    expect(restored.stdout).toContain("endpoints.crm.headers.x-key, pins.staff.");
    expect(restored.code).toBe(1);
    expect(await everything(to)).toEqual(await everything(from));
    expect((await everything(to)).sounds.length).toBeGreaterThan(3);
    const { pins, ...restoredBindings } = await to.stores.bindingsStore.loadBindings();
    expect({ pins: pins ?? {}, ...restoredBindings }).toEqual({ pins: {}, ...withoutSecrets });
    expect((await to.auditLog.listAuditEntries({ subject: "main", limit: 9 })).entries).toEqual([
      expect.objectContaining({
        what: "restored",
        who: "anna",
        detail: "from the backup of 2026-11-21T09:00:00Z",
      }),
    ]);
    // What was deleted can be brought back here, too, and the next version has a number of its own.
    expect((await to.run("bring", "back", "gone")).stdout).toContain("version 1 is live");
    const next = await to.run("publish", to.file("7.json", aFlow({ name: "Next" })), "--json");
    expect(JSON.parse(next.stdout)).toMatchObject({ version: 3 });
  });
}

describe("flows backup and restore, in memory", () => {
  backupContract(() => Promise.resolve({ from: terminal(), to: terminal() }));

  it("writes no secret into any file", async () => {
    const from = terminal();
    await furnish(from);
    await from.run("backup", from.path("backup"));
    const files = readdirSync(from.path("backup"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .map((name) => readFileSync(join(from.path("backup"), name), "utf8"));
    expect(files.length).toBeGreaterThan(8);
    expect(files.join("\n")).not.toMatch(/s3cret|eeee/);
  });

  it("keeps documents that can be checked and published", async () => {
    const from = terminal();
    await furnish(from);
    await from.run("backup", from.path("backup"));
    const document = join(from.path("backup"), "flows", "main", "v000002.flow.json");
    expect((await from.run("check", document, "--stored")).code).toBe(0);
  });

  it("mixes no two backups", async () => {
    const from = terminal();
    await furnish(from);
    expect((await from.run("backup", from.path("backup"))).code).toBe(0);
    const again = await from.run("backup", from.path("backup"));
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("backup has something in it already");
  });

  it("restores into an environment with flows only when told to, and changes none of them", async () => {
    const from = terminal();
    await furnish(from);
    await from.run("backup", from.path("backup"));
    const to = terminal();
    await to.run("publish", to.file("main.json", aFlow({ name: "Another" })));
    await to.run("entry", "set", "+15550199", "main");
    const refused = await to.run("restore", from.path("backup"));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("has the flow main, the entry point +15550199 already");
    expect((await to.stores.flowStore.listFlows()).length).toBe(1);

    const forced = await to.run("restore", from.path("backup"), "--force");
    expect(forced.stdout).toContain("The flow main is here in another state");
    expect((await to.stores.flowStore.loadFlowVersion("main", 1))?.flow.name).toBe("Another");
    expect((await to.stores.flowStore.listFlows()).length).toBe(4);
    expect((await to.stores.entryPointStore.listEntryPoints()).length).toBe(3);
  });

  it("goes on after an interruption", async () => {
    const from = terminal();
    await furnish(from);
    await from.run("backup", from.path("backup"));
    const to = terminal();
    const { saveFlowMeta } = to.stores.flowStore;
    const saved: string[] = [];
    const failing = {
      ...to.stores,
      flowStore: {
        ...to.stores.flowStore,
        saveFlowMeta: (...given: Parameters<typeof saveFlowMeta>) => {
          saved.push(given[0].key);
          return saved.length > 2 ? Promise.reject(new Error("cut off")) : saveFlowMeta(...given);
        },
      },
    };
    const folder = from.path("backup");
    await expect(aTerminal({ stores: failing }).run("restore", folder)).rejects.toThrow("cut off");
    expect(await to.stores.entryPointStore.listEntryPoints()).toEqual([]);
    expect((await to.run("restore", folder, "--force")).stdout).not.toContain("another state");
    expect(await everything(to)).toEqual(await everything(from));
  });

  test.each([
    ["no folder", (_folder: string) => undefined, "is no whole backup"],
    [
      "a backup that was cut off",
      (folder: string) => {
        mkdirSync(folder);
        writeFileSync(join(folder, "bindings.json"), "{}");
      },
      "it has no backup.json",
    ],
  ])("refuses %s", async (_name, make, sentence) => {
    const { run, path } = terminal();
    make(path("backup"));
    const refused = await run("restore", path("backup"));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(sentence);
  });

  test.each([
    ["a sound", "prompts", "sounds where the backup had"],
    ["a version", join("flows", "main", "v000001.flow.json"), "v000001.flow.json cannot be read"],
  ])("refuses a backup without %s, and writes nothing", async (_name, path, sentence) => {
    const from = terminal();
    await furnish(from);
    await from.run("backup", from.path("backup"));
    rmSync(join(from.path("backup"), path), { recursive: true });
    const to = terminal();
    const refused = await to.run("restore", from.path("backup"));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(sentence);
    expect(await to.stores.flowStore.listFlows()).toEqual([]);
    expect(existsSync(from.path("backup"))).toBe(true);
  });
});

describe("flows backup and restore, in storage accounts", () => {
  const accounts: Azurite[] = [];
  afterAll(() => Promise.all(accounts.map((account) => account.close())));

  backupContract(async () => {
    const opened = [];
    for (let count = 0; count < 2; count += 1) {
      const account = await startAzurite({ ports: { blob: 0, table: 0, queue: 0 } });
      accounts.push(account);
      const connection = {
        kind: "connectionString",
        connectionString: account.connectionString,
      } as const;
      const places = { tables: makeAzureTables(connection), blobs: makeAzureBlobs(connection) };
      await Promise.all([places.tables.prepare(), places.blobs.prepare()]);
      opened.push(terminal(places));
    }
    const [from, to] = opened;
    if (from === undefined || to === undefined) throw new Error("There are two accounts.");
    return { from, to };
  });
});
