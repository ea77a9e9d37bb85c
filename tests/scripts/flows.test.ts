import { bindingsSchema } from "../../lib/flow/document/bindings";
import { matchesPin } from "../../lib/worker/pins/matchesPin";
import { aFlow } from "../publishing/support/aFlow";
import { buildWav } from "../speech/support/buildWav";
import { aTerminal } from "./support/aTerminal";

const terminals: ReturnType<typeof aTerminal>[] = [];
function terminal(options?: Parameters<typeof aTerminal>[0]) {
  const made = aTerminal(options);
  terminals.push(made);
  return made;
}
afterAll(() => terminals.forEach(({ remove }) => remove()));

const bindings = {
  schema: "bindings/v1",
  people: { olivia: { userId: "olivia-id", name: "Olivia" } },
};

/** A terminal in which the flow `main` has two versions, the second one live. */
async function withTwoVersions() {
  const made = terminal();
  await made.run("publish", made.file("one.json", aFlow({ name: "Old" })), "--note", "First");
  await made.run("publish", made.file("two.json", aFlow({ name: "New" })));
  return made;
}

describe("flows check", () => {
  it("says that a sound flow can be published, and writes nothing", async () => {
    const { run, file, stores } = terminal();
    const checked = await run("check", file("main.json", aFlow()));
    expect(checked).toMatchObject({ code: 0, stderr: "" });
    expect(checked.stdout).toContain("main.json can be published");
    expect(await stores.flowStore.listFlows()).toEqual([]);
  });

  it("prints each problem with its place and exits with 1", async () => {
    const { run, file } = terminal();
    const { welcome, ...nodes } = aFlow().nodes;
    const broken = { ...aFlow(), nodes: { ...nodes, welcome: { ...welcome, type: "sing" } } };
    const checked = await run("check", file("main.json", broken));
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(/^main\.json:1:372 error nodes\.welcome\.type: /);
    expect(checked.stdout).toMatch(/main\.json cannot be published: 1 error\.\n$/);
    expect(JSON.parse((await run("check", file("main.json", broken), "--json")).stdout)).toEqual({
      sound: false,
      problems: [expect.objectContaining({ path: "nodes.welcome.type", severity: "error" })],
    });
  });

  it("uses the bindings beside the file, and says so", async () => {
    const { run, file } = terminal({ hasStorage: false });
    const flow = file("main.json", aFlow({ operator: { person: "olivia" } }));
    file("main.bindings.json", bindings);
    expect(await run("check", flow)).toEqual({
      code: 0,
      stdout: "main.json can be published, where names mean what main.bindings.json say.\n",
      stderr: "",
    });
  });

  it("uses what is stored with --stored, whatever lies beside the file", async () => {
    const { run, file } = terminal();
    const flow = file("main.json", aFlow({ operator: { person: "olivia" } }));
    const beside = file("main.bindings.json", bindings);
    expect((await run("check", flow, "--stored")).code).toBe(1);
    await run("bindings", "set", beside);
    expect((await run("check", flow, "--stored")).stdout).toContain("the stored bindings say.");
    expect((await run("check", flow, "--stored", "--bindings", beside)).code).toBe(2);
  });

  it("needs no storage when the bindings are a file", async () => {
    const { run, file } = terminal({ hasStorage: false });
    const flow = file("main.json", aFlow());
    expect((await run("check", flow, "--bindings", file("b.json", bindings))).code).toBe(0);
    expect(await run("check", flow)).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "CONFIG_INVALID: A flow is checked and tried together with its bindings: put them beside it as NAME.bindings.json, or give --bindings FILE. No storage is named.\n",
    });
  });

  test.each([
    ["a file that is not there", undefined, /gone\.json cannot be read/],
    ["a file that is not JSON", "{ schema", /gone\.json:1:3 is not JSON\. A quote is missing/],
  ])("names %s", async (_name, content, sentence) => {
    const { run, file, path } = terminal();
    const given = content === undefined ? path("gone.json") : file("gone.json", content);
    const checked = await run("check", given);
    expect(checked.code).toBe(1);
    expect(checked.stderr).toMatch(sentence);
  });
});

describe("flows publish", () => {
  it("makes a flow live and hints at the missing number", async () => {
    const { run, file, stores, auditLog } = terminal();
    const published = await run("publish", file("main.json", aFlow()), "--note", "First");
    expect(published.code).toBe(0);
    expect(published.stdout).toMatch(
      /main\.json is live as version 1: \d+ prompts made, 0 found\./,
    );
    expect(published.stderr).toContain("npm run flows -- entry set NUMBER main");
    expect(published.stderr).toMatch(/^10 of \d+ prompts are there\.\n/);
    expect(await stores.flowStore.loadFlowVersion("main", 1)).toMatchObject({
      publishedBy: "anna",
      note: "First",
    });
    expect((await auditLog.listAuditEntries({ subject: "main", limit: 5 })).entries).toMatchObject([
      { what: "published" },
    ]);
  });

  it("prints errors, changes nothing and exits with 1", async () => {
    const { run, file, stores } = terminal();
    const published = await run("publish", file("main.json", { ...aFlow(), colour: "red" }));
    expect(published.code).toBe(1);
    expect(published.stdout).toMatch(/^main\.json:1:463 error colour: /);
    expect(published.stdout).toContain("main.json was not published");
    expect(await stores.flowStore.listFlows()).toEqual([]);
  });

  it("makes a second version of what did not change only with --force", async () => {
    const { run, file } = terminal();
    const flow = file("main.json", aFlow());
    const versions: unknown[] = [];
    for (const more of [[], [], ["--force"]]) {
      const { stdout } = await run("publish", flow, "--json", ...more);
      versions.push((JSON.parse(stdout) as { version: number }).version);
    }
    expect(versions).toEqual([1, 1, 2]);
  });

  it("says that nothing changed", async () => {
    const { run, file } = terminal();
    const flow = file("main.json", aFlow());
    await run("publish", flow);
    expect((await run("publish", flow)).stdout).toBe(
      "main.json is live as version 1 already: nothing changed. --force makes a new version all the same.\n",
    );
  });
});

describe("flows list, show, versions and rollback", () => {
  it("lists flows with what is live and which numbers lead there", async () => {
    const { run } = await withTwoVersions();
    await run("entry", "set", "+15550100", "main");
    expect((await run("list")).stdout).toBe(
      [
        "FLOW  NAME  LIVE  NEWEST  CHANGED               BY    NUMBERS",
        "main  New   2     2       2026-11-21T09:00:00Z  anna  +15550100",
        "",
      ].join("\n"),
    );
    expect(JSON.parse((await run("list", "--json")).stdout)).toMatchObject([
      { key: "main", publishedVersion: 2, dialled: ["+15550100"] },
    ]);
  });

  it("lists nothing with a hint", async () => {
    const { run } = terminal();
    expect((await run("list")).stdout).toContain("no flows yet");
    expect((await run("list", "--json")).stdout).toBe("[]\n");
  });

  it("shows the steps of the live version", async () => {
    const { run } = await withTwoVersions();
    expect((await run("show", "main")).stdout).toBe(
      [
        "main: New",
        "version 2, published 2026-11-21T09:00:00Z by anna",
        "languages en; time zone Europe/Zurich; begins at welcome",
        "",
        "STEP     TYPE    SAYS                               LEADS TO",
        "welcome  say     Welcome to Contoso.                choose",
        "choose   menu    For our opening hours, press 1.    hours",
        "hours    hangup  We are open from 8 to 5. Goodbye.",
        "",
      ].join("\n"),
    );
  });

  it("shows another version, and the draft", async () => {
    const { run, file } = await withTwoVersions();
    expect((await run("show", "main", "--version", "1")).stdout).toContain("main: Old");
    await run("import", file("draft.json", aFlow({ name: "Coming" })));
    expect((await run("show", "main", "--draft")).stdout).toContain("main: Coming\ndraft");
    const { stdout } = await run("show", "main", "--version", "1", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, note: "First", flow: { name: "Old" } });
  });

  test.each([
    [["show", "nope"], 'There is no flow "nope"'],
    [["show", "main", "--version", "9"], "no version 9"],
    [["show", "main", "--draft"], "no draft"],
    [["versions", "nope"], 'There is no flow "nope"'],
    [["rollback", "main", "--to", "9"], "no version 9"],
    [["export", "nope"], 'There is no flow "nope"'],
  ])("says that what %j asks for is not there", async (args, sentence) => {
    const { run } = await withTwoVersions();
    const answer = await run(...args);
    expect(answer.code).toBe(1);
    expect(answer.stderr).toMatch(/^FLOW_NOT_FOUND: /);
    expect(answer.stderr).toContain(sentence);
  });

  it("rolls back, and marks the live version", async () => {
    const { run, auditLog } = await withTwoVersions();
    expect(await run("rollback", "main", "--to", "1", "--note", "Oops")).toEqual({
      code: 0,
      stdout: "main version 1 is live.\n",
      stderr: "",
    });
    expect((await run("versions", "main")).stdout).toBe(
      [
        "VERSION        PUBLISHED             BY    NOTE",
        "1        live  2026-11-21T09:00:00Z  anna  First",
        "2              2026-11-21T09:00:00Z  anna",
        "",
      ].join("\n"),
    );
    const entries = (await auditLog.listAuditEntries({ subject: "main", limit: 9 })).entries;
    expect(entries.filter(({ what }) => what === "rolledBack")).toEqual([
      {
        at: "2026-11-21T09:00:00Z",
        who: "anna",
        what: "rolledBack",
        subject: "main",
        detail: "to version 1: Oops",
      },
    ]);
  });
});

describe("flows rollback without --to", () => {
  it("makes the version before the live one live", async () => {
    const { run, file } = await withTwoVersions();
    await run("publish", file("three.json", aFlow({ name: "Newest" })));
    expect((await run("rollback", "main")).stdout).toBe("main version 2 is live.\n");
    expect((await run("rollback", "main")).stdout).toBe("main version 1 is live.\n");
    expect(await run("rollback", "main")).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("there is none before it") as string,
    });
  });

  it("says when there is nothing to go back from", async () => {
    const { run } = await withTwoVersions();
    await run("retire", "main");
    expect((await run("rollback", "main")).stderr).toContain("rollback main --to N");
    expect((await run("rollback", "nope")).stderr).toContain('There is no flow "nope"');
    expect((await run("rollback", "main", "--to", "1")).stdout).toBe("main version 1 is live.\n");
  });
});

describe("flows entry", () => {
  it("sets, lists and deletes what answers a number", async () => {
    const { run, stores, auditLog } = await withTwoVersions();
    const application = "5c0fd0c4-6d3b-4d4e-9a55-7f2f3c9a0001";
    await run("entry", "set", "*", "main");
    await run("entry", "set", application, "main");
    expect((await run("entry", "set", "+15550100", "main", "--version", "1")).stdout).toBe(
      "+15550100 is answered by main version 1.\n",
    );
    const listed = await run("entry", "list", "--json");
    expect(JSON.parse(listed.stdout)).toHaveLength(3);
    expect((await run("entry", "list")).stdout).toMatch(/^DIALLED +FLOW +VERSION +FALLBACK\n/);
    const withFallback = await run("entry", "set", "+15550100", "main", "--fallback", "+15550199");
    expect(withFallback.stdout).toBe(
      "+15550100 is answered by main; when it cannot be had, by +15550199.\n",
    );
    expect(await stores.entryPointStore.loadEntryPoint("+15550100")).toMatchObject({
      fallback: "+15550199",
    });
    expect(await run("entry", "set", "+15550100", "main", "--fallback", "sales")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"sales" is no number') as string,
    });
    expect((await run("entry", "delete", "+15550100")).stdout).toBe(
      "+15550100 is no longer answered by main.\n",
    );
    expect(await stores.entryPointStore.loadEntryPoint("+15550100")).toBeUndefined();
    const entries = (await auditLog.listAuditEntries({ subject: "+15550100", limit: 9 })).entries;
    expect(entries.map(({ what }) => what).sort()).toEqual([
      "entryPointDeleted",
      "entryPointSaved",
      "entryPointSaved",
    ]);
  });

  test.each([
    [["set", "0800 SALES", "main"], 2, "cannot be dialled"],
    [["set", "+15550100", "nope"], 1, "is not published"],
    [["set", "+15550100", "main", "--version", "9"], 1, "no version 9"],
    [["delete", "+15550100"], 1, "No flow answers"],
  ])("refuses entry %j", async (args, code, sentence) => {
    const { run, stores } = await withTwoVersions();
    const answer = await run("entry", ...args);
    expect({ code: answer.code, stdout: answer.stdout }).toEqual({ code, stdout: "" });
    expect(answer.stderr).toContain(sentence);
    expect(await stores.entryPointStore.listEntryPoints()).toEqual([]);
  });
});

describe("flows bindings", () => {
  it("sets and shows them", async () => {
    const { run, file, auditLog } = terminal();
    expect((await run("bindings", "set", file("b.json", bindings))).code).toBe(0);
    expect(JSON.parse((await run("bindings", "show")).stdout)).toEqual(bindings);
    expect(
      (await auditLog.listAuditEntries({ subject: "bindings", limit: 5 })).entries,
    ).toMatchObject([{ what: "bindingsSaved", who: "anna" }]);
  });

  it("shows no secrets, and takes what it showed for what is in use", async () => {
    const { run, file, stores } = terminal();
    const secret = {
      ...bindings,
      endpoints: { crm: { url: "https://crm.example/", headers: { "x-key": "s3cret" } } },
      pins: { staff: `${"5".repeat(32)}:${"e".repeat(64)}` },
    };
    await run("bindings", "set", file("b.json", secret));
    for (const more of [[], ["--json"]]) {
      const { stdout } = await run("bindings", "show", ...more);
      expect(stdout).toContain("(hidden)");
      expect(stdout).not.toMatch(/s3cret|eeee/);
      expect((await run("bindings", "set", file("shown.json", stdout))).code).toBe(0);
      expect(await stores.bindingsStore.loadBindings()).toEqual(secret);
    }
    const elsewhere = terminal();
    const { stdout } = await run("bindings", "show");
    const refused = await elsewhere.run("bindings", "set", elsewhere.file("b.json", stdout));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("endpoints.crm.headers.x-key, pins.staff. Write them");
  });

  it("refuses what is no bindings document, naming the place", async () => {
    const { run, file } = terminal();
    const wrong = { ...bindings, numbers: { sales: "020 123" } };
    const answer = await run("bindings", "set", file("b.json", wrong));
    expect(answer.code).toBe(1);
    expect(answer.stderr).toMatch(
      /b\.json:1:103 error numbers\.sales: .* A phone number is written in E\.164 form/,
    );
  });
});

describe("flows prompt add", () => {
  it("keeps a recording and prints what to write in the flow", async () => {
    const { run, file, stores } = terminal();
    const recording = file("hello.wav", buildWav(Buffer.alloc(32_000)));
    const { code, stdout } = await run("prompt", "add", recording, "--words", "Hello");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^warning: The sound is silent/);
    expect(stdout).toContain("hello.wav is kept (1 s).");
    const [, promptId = ""] = /\{"text":"Hello","audio":"([0-9a-f]{64})"\}\n$/.exec(stdout) ?? [];
    expect(await stores.promptStore.hasPrompt(promptId)).toBe(true);
  });

  it("says how to save another kind of file", async () => {
    const { run, file } = terminal();
    const answer = await run("prompt", "add", file("hello.mp3", "ID3"), "--words", "Hello");
    expect(answer).toEqual({
      code: 1,
      stdout: "",
      stderr: "AUDIO_UNUSABLE: This is an MP3 file: save it as WAV and try again.\n",
    });
  });

  it("asks for the words", async () => {
    const { run, path } = terminal();
    expect(await run("prompt", "add", path("hello.wav"))).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("flows export and import", () => {
  it("gives back the same document through storage, files and drafts", async () => {
    const { run, file, path, read, stores } = terminal();
    const document = aFlow({ description: "Grüezi", phrases: { goodbye: "Bye." }, tests: [] });
    await run("publish", file("main.json", document));
    expect((await run("export", "main", path("out.json"))).stdout).toBe(
      "out.json holds main, version 1.\n",
    );
    expect(read("out.json")).toEqual(document);
    expect(JSON.parse((await run("export", "main")).stdout)).toEqual(document);
    await run("import", path("out.json"));
    await run("import", path("out.json"));
    expect((await stores.flowStore.loadDraft("main"))?.document).toEqual(document);
    await run("export", "main", path("draft.json"), "--draft");
    expect(read("draft.json")).toEqual(document);
  });

  it("imports nothing that is no flow document", async () => {
    const { run, file } = terminal();
    const answer = await run("import", file("menu.json", { menus: [] }));
    expect(answer.code).toBe(1);
    expect(answer.stdout).toMatch(
      /^menu\.json:1:1 error: This is no flow: .*\n[^]*menu\.json was not imported/,
    );
  });
});

describe("flows pin", () => {
  it("prints a line for the bindings that holds the PIN, but does not show it", async () => {
    const { code, stdout } = await terminal({ secret: "471147\n" }).run("pin");
    const line = stdout.trim();
    expect(code).toBe(0);
    expect(bindingsSchema.safeParse({ schema: "bindings/v1", pins: { a: line } }).success).toBe(
      true,
    );
    expect(await matchesPin(line, "471147")).toBe(true);
  });

  it("asks for six digits, and warns of fewer", async () => {
    const { code, stdout, stderr } = await terminal({ secret: "4711" }).run("pin");
    expect(code).toBe(0);
    expect(stderr).toContain("A PIN of 4 digits is found within minutes");
    expect(await matchesPin(stdout.trim(), "4711")).toBe(true);
    expect((await terminal({ secret: "471147" }).run("pin")).stderr).toBe("");
  });

  test.each([["123"], ["1234567890123"]])(
    "refuses %s, as every entry of a PIN does",
    async (pin) => {
      const answer = await terminal({ secret: pin }).run("pin");
      expect(answer).toMatchObject({
        code: 2,
        stderr: "A PIN has 4 to 12 digits and nothing else.\n",
      });
    },
  );

  it("refuses a PIN that cannot be typed on a phone", async () => {
    expect(await terminal({ secret: "secret" }).run("pin")).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("flows", () => {
  test.each([
    [
      ["frobnicate"],
      'There is no command "frobnicate": the commands are new, check, test, simulate, publish, canary, planned, withdraw, list',
    ],
    [["entry"], 'The command "entry" needs another word: entry list, entry set, entry delete.'],
    [["publsh", "main.json"], 'There is no command "publsh": did you mean publish?'],
    [["entry", "add"], 'There is no command "entry add": the commands are entry list'],
    [
      ["publish", "main.json", "--colour", "red"],
      'There is no option "--colour": the options are --note, --at, --replace, --canary, --force, --skip-tests, --all, --json, --help.',
    ],
    [["publish"], "FILE is missing: npm run flows -- publish FILE"],
    [["entry", "set", "+15550100"], "FLOW is missing"],
    [["list", "all"], '"all" is too much: npm run flows -- list'],
    [["export", "main", "a.json", "b.json"], '"b.json" is too much'],
    [["publish", "main.json", "--note"], "The option --note needs a value."],
    [["publish", "main.json", "--force=yes"], "The option --force takes no value."],
    [["rollback", "main", "--to", "last"], '--to is a whole number from 1, not "last".'],
  ])("does not understand %j and says what it would", async (args, sentence) => {
    const answer = await terminal().run(...args);
    expect({ code: answer.code, stdout: answer.stdout }).toEqual({ code: 2, stdout: "" });
    expect(answer.stderr).toContain(sentence);
  });

  test.each([[[]], [["help"]], [["--help"]]])("helps after %j", async (args) => {
    const { code, stdout } = await terminal().run(...args);
    expect(code).toBe(0);
    expect(stdout).toContain("npm run flows -- COMMAND");
    expect(stdout).toContain("rollback KEY [--to N]");
  });

  it("helps with one command", async () => {
    const { code, stdout } = await terminal().run("rollback", "--help");
    expect(code).toBe(0);
    expect(stdout).toBe(
      "npm run flows -- rollback KEY [--to N] [--note TEXT]\n\nMake the version before the live one live again, or the one of --to; calls under way keep theirs. While a version is on trial, that one is withdrawn.\n",
    );
  });
});
