import { aFlow } from "../publishing/support/aFlow";
import { aTerminal } from "./support/aTerminal";

const terminals: ReturnType<typeof aTerminal>[] = [];
afterAll(() => terminals.forEach(({ remove }) => remove()));

const olivia = {
  schema: "bindings/v1",
  people: { olivia: { userId: "olivia-id", name: "Olivia" } },
};
const omar = { schema: "bindings/v1", people: { omar: { userId: "omar-id", name: "Omar" } } };

/** A terminal in which the flow `demo` is live and needs Olivia; nobody dials it. */
async function withDemo() {
  const made = aTerminal();
  terminals.push(made);
  await made.run("bindings", "set", made.file("olivia.json", olivia));
  const demo = aFlow({ key: "demo", operator: { person: "olivia" } });
  await made.run("publish", made.file("demo.json", demo));
  return made;
}

/** The same, and the flow `main`, which answers everything and goes into `demo`. */
async function withDemoBehindMain() {
  const made = await withDemo();
  const main = aFlow({ entry: "go", nodes: { go: { type: "goto", flow: "demo" } } });
  await made.run("publish", made.file("main.json", main));
  await made.run("entry", "set", "*", "main");
  return made;
}

describe("flows bindings set", () => {
  it("is not stopped by a flow that nobody reaches", async () => {
    const { run, file } = await withDemo();
    const saved = await run("bindings", "set", file("omar.json", omar));
    expect(saved).toMatchObject({ code: 0, stdout: "omar.json is in use within seconds.\n" });
  });

  test.each([
    ["what callers dial", withDemo, "+15550100"],
    ["another flow", withDemoBehindMain, "*"],
  ])("is stopped by a flow that is reached by %s, and names what is dialled", async (...given) => {
    const [, open, dialled] = given;
    const { run, file, stores } = await open();
    if (open === withDemo) await run("entry", "set", "+15550100", "demo", "--version", "1");
    const refused = await run("bindings", "set", file("omar.json", omar));
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain(`demo (dialled: ${dialled}): error operator.person: `);
    expect(refused.stdout).toContain("npm run flows -- entry delete");
    expect(await stores.bindingsStore.loadBindings()).toEqual(olivia);
    expect((await run("bindings", "set", file("omar.json", omar), "--force")).code).toBe(0);
  });
});

describe("flows entry set", () => {
  it("gives no number to a flow that today's bindings break, unless told to", async () => {
    const { run, file, stores } = await withDemo();
    await run("bindings", "set", file("omar.json", omar));
    const refused = await run("entry", "set", "+15550100", "demo");
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /^demo \(dialled: \+15550100\): error operator\.person: .*olivia/,
    );
    expect(refused.stderr).toContain("+15550100 was not given to demo");
    expect(await stores.entryPointStore.listEntryPoints()).toEqual([]);
    expect((await run("entry", "set", "+15550100", "demo", "--force")).code).toBe(0);
  });
});

describe("flows retire, delete and bring back", () => {
  it("takes a flow out of service, keeps it, and brings it back", async () => {
    const { run, stores, auditLog } = await withDemo();
    expect((await run("retire", "demo", "--note", "Our own is there")).stdout).toBe(
      "demo is retired; it was version 1. npm run flows -- bring back demo makes it live again.\n",
    );
    expect((await run("list")).stdout).toMatch(/^demo .* retired +1 /m);
    expect((await run("entry", "set", "*", "demo")).stderr).toContain("is retired");
    expect((await run("bring", "back", "demo")).stdout).toBe("demo is back: version 1 is live.\n");
    expect((await stores.flowStore.loadFlowMeta("demo"))?.meta).toMatchObject({
      publishedVersion: 1,
    });
    expect((await auditLog.listAuditEntries({ subject: "demo", limit: 9 })).entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ what: "retired", detail: "was version 1: Our own is there" }),
        expect.objectContaining({ what: "broughtBack", detail: "version 1" }),
      ]),
    );
  });

  it("deletes a flow with time to think again", async () => {
    const { run, file, stores, auditLog } = await withDemo();
    expect((await run("delete", "demo")).stdout).toBe(
      "demo is deleted. For 30 days npm run flows -- bring back demo undoes it.\n",
    );
    expect((await run("list")).stdout).toMatch(/deleted \(until 2026-12-21\)/);
    expect((await run("delete", "demo")).stderr).toContain("was deleted on 2026-11-21 already");
    expect((await run("retire", "demo")).stderr).toContain("Nothing of the flow demo is live");
    const given = await run("entry", "set", "*", "demo", "--version", "1");
    expect(given.stderr).toContain("npm run flows -- bring back demo");
    const imported = await run("import", file("demo.json", aFlow({ key: "demo" })));
    expect(imported.stderr).toContain("npm run flows -- bring back demo");
    expect((await run("bring", "back", "demo")).stdout).toBe("demo is back: version 1 is live.\n");
    expect((await stores.flowStore.loadFlowMeta("demo"))?.meta.deletedAt).toBeUndefined();
    const entries = (await auditLog.listAuditEntries({ subject: "demo", limit: 9 })).entries;
    expect(entries.map(({ what }) => what)).toEqual(
      expect.arrayContaining(["deleted", "broughtBack"]),
    );
  });

  it("brings back a flow that is published again", async () => {
    const { run, file } = await withDemo();
    await run("delete", "demo");
    await run("publish", file("demo.json", aFlow({ key: "demo", name: "Again" })));
    expect((await run("list")).stdout).toMatch(/^demo  Again  2 /m);
  });

  it("brings back nothing that is gone", async () => {
    const { run, stores } = await withDemo();
    await run("delete", "demo");
    const stored = await stores.flowStore.loadFlowMeta("demo");
    if (stored === undefined) throw new Error("The flow is not listed.");
    const long = { ...stored.meta, deletedAt: "2026-10-21T09:00:00.000Z" };
    await stores.flowStore.saveFlowMeta(long, stored.etag);
    expect((await run("bring", "back", "demo")).stderr).toContain("more than 30 days ago");
  });

  test.each([["retire"], ["delete"]])("refuses to %s what callers reach", async (word) => {
    const { run, stores } = await withDemoBehindMain();
    const behind = await run(word, "demo");
    expect(behind.code).toBe(1);
    expect(behind.stderr).toBe(
      "FLOW_IN_USE: Callers come to the flow demo from main: publish main without that step first.\n",
    );
    const answering = await run(word, "main");
    expect(answering.stderr).toContain('npm run flows -- entry delete "*"');
    expect((await stores.flowStore.listFlows()).map((meta) => meta.publishedVersion)).toEqual([
      1, 1,
    ]);
    await run("entry", "delete", "*");
    expect((await run(word, "main")).code).toBe(0);
    expect((await run(word, "demo")).code).toBe(0);
  });

  test.each([
    [["retire", "nope"], 'There is no flow "nope"'],
    [["delete", "nope"], 'There is no flow "nope"'],
    [["bring", "back", "nope"], 'There is no flow "nope"'],
    [["bring", "back", "demo"], "neither retired nor deleted"],
  ])("says that %j finds nothing to do", async (words, sentence) => {
    const { run } = await withDemo();
    const answer = await run(...words);
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain(sentence);
  });
});
