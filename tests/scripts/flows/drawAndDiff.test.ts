import { existsSync, readFileSync } from "node:fs";
import { aFlow } from "../../publishing/support/aFlow";
import { aTerminal } from "../support/aTerminal";

const made: ReturnType<typeof aTerminal>[] = [];
afterEach(() => made.splice(0).forEach(({ remove }) => remove()));

/** A terminal over a flow whose name and first words changed with its second version. */
async function aTerminalWithVersions(options: Parameters<typeof aTerminal>[0] = {}) {
  const terminal = aTerminal(options);
  made.push(terminal);
  await terminal.run("publish", terminal.file("one.json", aFlow({ name: "Old" })));
  await terminal.run("publish", terminal.file("two.json", aFlow({ name: "New" })));
  return terminal;
}

describe("flows diff", () => {
  it("compares the live version with the one before, or any two", async () => {
    const { run } = await aTerminalWithVersions();
    const sentence = "- The name is “New” instead of “Old”.";
    expect(await run("diff", "main")).toEqual({
      code: 0,
      stdout: `From version 1 to version 2:\n${sentence}\n`,
      stderr: "",
    });
    expect((await run("diff", "main", "--from", "2", "--to", "1")).stdout).toBe(
      "From version 2 to version 1:\n- The name is “Old” instead of “New”.\n",
    );
    expect((await run("diff", "main", "--from", "2")).stdout).toBe(
      "Nothing differs between version 2 and version 2.\n",
    );
    expect(JSON.parse((await run("diff", "main", "--json")).stdout)).toEqual({
      from: "version 1",
      to: "version 2",
      differences: [
        {
          message: sentence.slice(2),
          change: { code: "field", path: ["name"], from: "Old", to: "New" },
        },
      ],
    });
  });

  it("compares a file with the live version, two files, and the draft", async () => {
    const { run, file } = await aTerminalWithVersions();
    const later = file("later.json", aFlow({ name: "Later" }));
    expect((await run("diff", later)).stdout).toContain("The name is “Later” instead of “New”.");
    expect((await run("diff", later, file("old.json", aFlow({ name: "Old" })))).stdout).toBe(
      "From later.json to old.json:\n- The name is “Old” instead of “Later”.\n",
    );
    await run("import", later);
    expect((await run("diff", "main", "--draft")).stdout).toBe(
      "From version 2 to the draft:\n- The name is “Later” instead of “New”.\n",
    );
  });

  it("says what there is nothing to compare with", async () => {
    const { run, file } = await aTerminalWithVersions();
    expect((await run("diff", "main", "--to", "1")).stderr).toContain(
      "The flow main has no version before 1 to compare with.",
    );
    expect((await run("diff", "none")).stderr).toContain('There is no live version of "none"');
    expect((await run("diff", file("new.json", aFlow({ key: "fresh" })))).stderr).toContain(
      "The flow fresh is not live here, so there is nothing to compare with: name a second FILE.",
    );
    await run("import", file("new.json", aFlow({ key: "fresh" })));
    expect((await run("diff", "fresh", "--draft")).stderr).toContain(
      'There is no live version of "fresh"',
    );
    expect((await run("diff", "main", "--from", "9")).stderr).toContain(
      "The flow main has no such version.",
    );
    expect((await run("diff", file("no.json", { schema: "flow/v1" }), "x.json")).stderr).toContain(
      "is no flow document: npm run flows -- check",
    );
  });
});

describe("flows draw", () => {
  it("writes text for Mermaid to the terminal, of what is live or of a file", async () => {
    const { run, file } = await aTerminalWithVersions();
    const drawn = await run("draw", "main");
    expect(drawn).toMatchObject({ code: 0, stderr: "" });
    expect(drawn.stdout).toMatch(/^flowchart LR\n {2}begin\(\(call\)\) --> s0\n/);
    expect(await run("draw", file("same.json", aFlow()))).toEqual(drawn);
  });

  it("writes a picture or text into a file", async () => {
    const { run, path } = await aTerminalWithVersions();
    expect((await run("draw", "main", "--out", path("main.svg"))).stdout).toBe(
      "main.svg shows 3 steps of New.\n",
    );
    expect(readFileSync(path("main.svg"), "utf8")).toMatch(/^<svg /);
    await run("draw", "main", "--out", path("main.mmd"));
    expect(readFileSync(path("main.mmd"), "utf8")).toMatch(/^flowchart LR\n/);
    const refused = await run("draw", "main", "--out", path("none/main.svg"));
    expect([refused.code, refused.stderr, existsSync(path("none"))]).toEqual([
      1,
      "Nothing can be written to none/main.svg: choose a file in a folder of yours.\n",
      false,
    ]);
  });
});
