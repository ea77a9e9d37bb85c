import { mkdirSync, writeFileSync } from "node:fs";
import { aFlow } from "../publishing/support/aFlow";
import { aTerminal } from "./support/aTerminal";

const terminals: ReturnType<typeof aTerminal>[] = [];
function terminal() {
  const made = aTerminal();
  terminals.push(made);
  return made;
}
afterAll(() => terminals.forEach(({ remove }) => remove()));

const text = (document: unknown) => JSON.stringify(document, undefined, 2);
const twice = text(aFlow()).replace(
  '"nodes": {',
  '"nodes": {\n    "welcome": { "type": "hangup", "prompt": "Lost." },',
);

describe("a file that is no JSON", () => {
  test.each([
    ["check", ["check"]],
    ["test", ["test"]],
    ["simulate", ["simulate"]],
    ["publish", ["publish"]],
    ["import", ["import"]],
    ["bindings set", ["bindings", "set"]],
  ])("is told by %s with line, column and what is meant", async (_, words) => {
    const { run, file, path } = terminal();
    mkdirSync(path("folder"));
    expect(await run(...words, file("a.json", '{\n  "schema": "flow/v1",\n}'))).toEqual({
      code: 1,
      stdout: "",
      stderr:
        'FLOW_INVALID: a.json:2:22 is not JSON. This comma is too many: nothing follows it. Leave it out.\n      "schema": "flow/v1",\n                         ^\n',
    });
    expect((await run(...words, file("b.json", "\n"))).stderr).toBe(
      "FLOW_INVALID: b.json is empty: write a document into it.\n",
    );
    expect((await run(...words, path("folder"))).stderr).toBe(
      "FLOW_INVALID: folder is a folder: name a file in it.\n",
    );
    expect((await run(...words, path("gone"))).stderr).toBe(
      "FLOW_INVALID: gone cannot be read: there is no such file.\n",
    );
  });
});

describe("a step that is there twice", () => {
  const sentence =
    "a.json:12:5 error nodes.welcome: The step “welcome” is there more than once, in the lines 11 and 12: only the last would count. Give one of them another name.";

  test.each([
    ["check", ["check"]],
    ["test", ["test"]],
    ["simulate", ["simulate"]],
    ["publish", ["publish"]],
    ["import", ["import"]],
  ])("is an error of %s with both lines", async (_, words) => {
    const { run, file, stores } = terminal();
    const answer = await run(...words, file("a.json", twice));
    expect(answer.code).toBe(1);
    expect(answer.stdout).toContain(sentence);
    expect(await stores.flowStore.listFlows()).toEqual([]);
  });

  it("is a name of the bindings, too", async () => {
    const { run, file, stores } = terminal();
    const bindings =
      '{ "schema": "bindings/v1",\n"numbers": { "a": "+15550100",\n"a": "+15550101" } }';
    const answer = await run("bindings", "set", file("b.json", bindings));
    expect(answer.code).toBe(1);
    expect(answer.stderr).toContain(
      "b.json:3:1 error numbers.a: “a” is written more than once in the same braces, in the lines 2 and 3",
    );
    expect(await stores.bindingsStore.loadBindings()).toEqual({ schema: "bindings/v1" });
  });
});

describe("problems", () => {
  const many = {
    ...aFlow(),
    nodes: Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [`step${index}`, { type: "sing", colour: "red" }]),
    ),
  };

  it("have line and column, errors first, in the order of the text", async () => {
    const { run, file } = terminal();
    const flow = aFlow();
    const wrong = { ...flow, entry: "nowhere", description: "x", tests: [{ name: "", keys: 1 }] };
    const { stdout } = await run("check", file("a.json", text(wrong)), "--json");
    const { problems } = JSON.parse(stdout) as { problems: { line: number; column: number }[] };
    expect(problems.length).toBeGreaterThan(1);
    expect(problems.map(({ line }) => line)).toEqual(
      problems.map(({ line }) => line).toSorted((one, other) => one - other),
    );
    expect(problems.every(({ column }) => column > 0)).toBe(true);
  });

  it("are those of callers, too, and stop nothing", async () => {
    const { run, file } = terminal();
    const hello = { type: "say", prompt: "Press 1 for our hours.", next: "choose" } as const;
    const flow = aFlow({ nodes: { ...aFlow().nodes, welcome: hello } });
    const { code, stdout } = await run("check", file("a.json", text(flow)));
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        "warning nodes.welcome.prompt: “welcome” names a key before what it is for: “Press 1 for our hours”.",
      ) as string,
    });
  });

  it("are told twenty at a time, and all with --all", async () => {
    const { run, file } = terminal();
    const answer = await run("check", file("a.json", text(many)));
    const lines = answer.stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(22);
    expect(lines.slice(-2)).toEqual([
      "and 1,480 more: --all shows them.",
      "a.json cannot be published: 1500 errors.",
    ]);
    const all = await run("check", file("a.json", text(many)), "--all");
    expect(all.stdout.trimEnd().split("\n")).toHaveLength(1501);
  });

  it("name a document of another kind", async () => {
    const { run, file } = terminal();
    const bindings = file("b.json", { schema: "bindings/v1" });
    expect((await run("check", bindings)).stdout).toContain(
      "b.json:1:1 error: This is a bindings document, not a flow.",
    );
    const flow = file("a.json", aFlow());
    expect((await run("bindings", "set", flow)).stderr).toContain(
      "a.json:1:1 error: This is a flow, not a bindings document.",
    );
    expect((await run("check", flow, "--bindings", flow)).stderr).toContain(
      "a.json:1:1 error: This is a flow, not a bindings document.",
    );
  });
});

describe("the letters of a file", () => {
  const flow = text(aFlow({ name: "Zürich" }));

  it("are read as PowerShell writes them", async () => {
    const { run, file, path } = terminal();
    const bindings = file("b.json", { schema: "bindings/v1" });
    writeFileSync(path("a.flow.json"), Buffer.from(`\ufeff${flow}`, "utf16le"));
    const { stderr, stdout } = await run("check", path("a.flow.json"), "--bindings", bindings);
    expect(stderr).toBe("");
    expect(stdout).toContain("a.flow.json can be published");
  });

  it("are told with line and column where they are in another alphabet", async () => {
    const { run, path } = terminal();
    writeFileSync(path("a.flow.json"), Buffer.from('{\n  "name": "Zürich"\n}', "latin1"));
    expect((await run("check", path("a.flow.json"))).stderr).toBe(
      "FLOW_INVALID: a.flow.json:2:13 is not written in UTF-8: save the file as UTF-8.\n",
    );
  });
});
