import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { aTerminal } from "./support/aTerminal";

const folder = join(__dirname, "../fixtures/foreignMenus");
const menus = join(folder, "freeswitch/demo_ivr.xml");
const phrases = join(folder, "freeswitch/phrases-demo-ivr.xml");

const terminals: ReturnType<typeof aTerminal>[] = [];
function terminal() {
  const made = aTerminal({ hasStorage: false });
  terminals.push(made);
  return made;
}
afterAll(() => terminals.forEach(({ remove }) => remove()));

describe("flows import --from", () => {
  it("writes a flow and its bindings, prints the report as a table, and needs no storage", async () => {
    const { run, path, read } = terminal();
    const imported = await run(
      "import",
      "--from",
      "freeswitch",
      menus,
      "--companion",
      phrases,
      "--out",
      path("drafts/menus"),
    );
    expect(imported).toMatchObject({ code: 0, stderr: "" });
    const lines = imported.stdout.split("\n");
    expect(lines[0]).toBe("NEEDS YOU BEFORE GOING LIVE (14)");
    expect(lines[1]).toMatch(/^ {2}PLACE +ELEMENT +NOTE$/);
    expect(lines.find((line) => line.includes("greet-long"))).toMatch(
      /^ {2}line 5 +greet-long +The phrase “demo_ivr_main_menu” is spoken|^ {2}line 5 +greet-long /,
    );
    expect(imported.stdout).toContain("DIFFERS (");
    expect(imported.stdout).toMatch(/\nBesides: kept as it was \d+, left out without harm \d+ \(/);
    expect(imported.stdout).not.toContain("Leads to the step demo_ivr_submenu.");
    expect(imported.stdout).toContain(
      "demo_ivr.xml is imported. It cannot go live yet: what is to be decided stands under “todo”",
    );
    expect(read("drafts/menus/demo_ivr.flow.json")).toMatchObject({
      schema: "flow/v1",
      entry: "demo_ivr",
    });
    expect(read("drafts/menus/demo_ivr.bindings.json")).toMatchObject({
      schema: "bindings/v1",
      numbers: { number9196: "" },
    });
  });

  it("lists with --all what is kept and what was left out without harm", async () => {
    const { run, path } = terminal();
    const { stdout } = await run(
      "import",
      menus,
      "--from",
      "freeswitch",
      "--out",
      path("."),
      "--all",
    );
    expect(stdout).toMatch(/\nKEPT \(\d+\)\n/);
    expect(stdout).toMatch(/ {2}line 27 +entry 6 +Leads to the step demo_ivr_submenu\.\n/);
    expect(stdout).not.toContain("--all lists them");
  });

  it("asks for names only where some are to be filled in", async () => {
    const { run, file, path } = terminal();
    const connect = {
      Version: "2019-10-30",
      StartAction: "a",
      Actions: [
        { Identifier: "a", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
      ],
    };
    const { stdout } = await run(
      "import",
      file("c.json", connect),
      "--from",
      "connect",
      "--out",
      path("."),
    );
    expect(stdout).toContain("c.json is imported. Try it before it goes live.\n");
    expect(stdout).not.toContain("names to fill in");
  });

  it("does not call publishable what would mislead callers", async () => {
    const { run, file, path } = terminal();
    const studio = {
      states: [
        { name: "T", type: "trigger", transitions: [{ event: "incomingCall", next: "put" }] },
        {
          name: "put",
          type: "connect-call-to",
          transitions: [],
          properties: { noun: "number", to: "{{widgets.find.parsed.phone}}" },
        },
      ],
      initial_state: "T",
    };
    await run("import", file("s2.json", studio), "--from", "studio", "--out", path("."));
    const filled = file("b.json", {
      schema: "bindings/v1",
      numbers: { widgetsFindParsedPhone: "+15550100" },
    });
    const checked = await run("check", path("s2.flow.json"), "--bindings", filled);
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(
      /s2\.flow\.json:\d+:\d+ error todo\.0: This is still to be decided: put \(states\[1\]\.properties\.to\): The number is looked up for each call \(\{\{widgets\.find\.parsed\.phone\}\}\)\. Here every caller goes to “widgetsFindParsedPhone” of the bindings/,
    );
  });

  it("writes what can be checked at once, and says which names are to be filled in", async () => {
    const { run, path } = terminal();
    await run("import", menus, "--from", "freeswitch", "--out", path("."));
    const checked = await run(
      "check",
      path("demo_ivr.flow.json"),
      "--bindings",
      path("demo_ivr.bindings.json"),
    );
    expect(checked.code).toBe(1);
    expect(checked.stderr).toMatch(
      /bindings\.json:5:19 error numbers\.number9196: .* A phone number is written in E\.164 form/,
    );
  });

  it("prints the report for machines", async () => {
    const { run, path } = terminal();
    const { stdout, code } = await run(
      "import",
      menus,
      "--from",
      "freeswitch",
      "--out",
      path("."),
      "--json",
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      drafts: [{ key: "demo_ivr" }],
      report: expect.arrayContaining([
        expect.objectContaining({ line: 27, what: "entry 6", severity: "kept" }),
      ]) as unknown,
    });
  });

  it("takes several companions", async () => {
    const { run, file, path, read } = terminal();
    const [one, two] = ["one", "two"].map((name) =>
      file(
        `${name}.xml`,
        `<x><macro name="${name}"><input pattern="(.*)"><match><action function="speak-text" data="Words of ${name}"/></match></input></macro></x>`,
      ),
    );
    const menu = file("m.xml", '<menu name="m" greet-long="phrase:one" greet-short="phrase:two"/>');
    await run(
      "import",
      "--from",
      "freeswitch",
      menu,
      "--companion",
      one ?? "",
      "--companion",
      two ?? "",
      "--out",
      path("."),
    );
    expect(read("m.flow.json")).toMatchObject({
      nodes: { m: { prompt: "Words of one.", again: "Words of two." } },
    });
  });

  it("reads what PowerShell writes: UTF-16 with a byte order mark", async () => {
    const { run, file, path, read } = terminal();
    const text = readFileSync(join(folder, "teams/example2.transcribed.json"), "utf8");
    const given = file("attendant.json", Buffer.from(`\ufeff${text}`, "utf16le"));
    expect((await run("import", "--from", "teams", given, "--out", path("."))).code).toBe(0);
    expect(read("mainAutoAttendant.flow.json")).toMatchObject({ name: "Main auto attendant" });
  });

  it("exits with 1 and writes nothing when nothing could be imported", async () => {
    const { run, file, path } = terminal();
    const imported = await run(
      "import",
      "--from",
      "studio",
      file("x.json", "<xml/>"),
      "--out",
      path("none"),
    );
    expect(imported.code).toBe(1);
    expect(imported.stdout).toMatch(
      /^x\.json: Nothing was imported: this is not a Twilio Studio flow\. This is not JSON: .*\n$/,
    );
    expect(existsSync(path("none"))).toBe(false);
  });

  test.each([
    [
      ["import", menus, "--from", "asterisk"],
      'There is no import from "asterisk": the systems are freeswitch, studio, connect, genesys, teams.',
    ],
    [["import", menus, "--out", "x"], "belong to --from"],
    [["import", menus, "--companion", phrases], "belong to --from"],
    [["import", "--from", "freeswitch"], "FILE is missing"],
    [["import", menus, "--from"], "The option --from needs a value."],
  ])("exits with 2 for %j", async (args, sentence) => {
    const { run } = terminal();
    const answer = await run(...args);
    expect({ code: answer.code, stdout: answer.stdout }).toEqual({ code: 2, stdout: "" });
    expect(answer.stderr).toContain(sentence);
  });

  test.each([
    [
      "a file that is not there",
      ["import", "gone.xml", "--from", "freeswitch"],
      "gone.xml cannot be read",
    ],
    [
      "a companion that is not there",
      ["import", menus, "--from", "freeswitch", "--companion", "gone.xml"],
      "gone.xml cannot be read",
    ],
  ])("names %s", async (_name, args, sentence) => {
    const { run } = terminal();
    const answer = await run(...args);
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain(sentence);
  });

  it("says so when the folder is none", async () => {
    const { run, file } = terminal();
    const taken = file("taken", "a file");
    const answer = await run("import", menus, "--from", "freeswitch", "--out", taken);
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain("Nothing can be written to");
    rmSync(taken);
  });
});
