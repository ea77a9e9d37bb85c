import { aFlow } from "../publishing/support/aFlow";
import { aTerminal } from "./support/aTerminal";

const terminals: ReturnType<typeof aTerminal>[] = [];
afterAll(() => terminals.forEach(({ remove }) => remove()));

/** A terminal where version 1 of `main` is live and answers everybody. */
async function withLive() {
  const made = aTerminal();
  terminals.push(made);
  await made.run("publish", made.file("main.json", aFlow()));
  await made.run("entry", "set", "*", "main");
  return { ...made, after: made.file("after.json", aFlow({ name: "After" })) };
}

describe("flows publish --canary", () => {
  it("begins a trial, which canary and versions show", async () => {
    const { run, after } = await withLive();
    const { stdout, code } = await run("publish", after, "--canary", "5");
    expect(code).toBe(0);
    expect(stdout).toContain("is on trial as version 2 with 5 % of callers");
    expect((await run("versions", "main")).stdout).toContain("on trial: 5 % of callers");
    const shown = (await run("canary", "main")).stdout;
    expect(shown).toContain("main version 2 is on trial with 5 % of callers since");
    expect(shown).toMatch(/VERSION 1 +VERSION 2/);
    expect(shown).toMatch(/calls +0 +0/);
    const json: unknown = JSON.parse((await run("canary", "main", "--json")).stdout);
    expect(json).toMatchObject({ version: 2, liveVersion: 1, share: 5 });
  });

  test.each(["0", "100", "abc"])("refuses %s in a sentence", async (share) => {
    const { run, after } = await withLive();
    const refused = await run("publish", after, "--canary", share);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(`A canary of "${share}" is no share of callers`);
  });
});

describe("flows canary", () => {
  test.each([
    ["--take", "main version 2 is live for all callers.", "was taken for all callers on"],
    [
      "--end",
      "main version 2 is withdrawn: version 1 is live for all callers.",
      "main version 2 was withdrawn on",
    ],
  ])("ends a trial with %s", async (option, sentence, afterwards) => {
    const { run, after } = await withLive();
    await run("publish", after, "--canary", "5");
    expect((await run("canary", "main", option)).stdout.trim()).toBe(sentence);
    expect((await run("canary", "main")).stdout).toContain(afterwards);
    expect((await run("canary", "main", option)).stderr).toContain("is on trial");
  });

  it("refuses both ends at once, and a flow without a trial", async () => {
    const { run } = await withLive();
    expect((await run("canary", "main", "--take", "--end")).stderr).toContain(
      "leave one of them out",
    );
    expect((await run("canary", "main")).stderr).toContain("No version of the flow main is on");
  });
});
