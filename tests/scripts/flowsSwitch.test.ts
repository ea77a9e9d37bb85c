import { aTerminal } from "./support/aTerminal";

const storm = { schema: "bindings/v1" as const, switches: { storm: { on: false } } };

const terminals: ReturnType<typeof aTerminal>[] = [];
const opened = () => {
  const terminal = aTerminal();
  terminals.push(terminal);
  return terminal;
};
afterAll(() => {
  for (const terminal of terminals) terminal.remove();
});

describe("flows switch", () => {
  it("throws a switch until its time is up, and says who did", async () => {
    const terminal = opened();
    await terminal.stores.bindingsStore.saveBindings(storm);

    const until = "2126-12-24T18:00:00Z";
    const { code, stdout } = await terminal.run("switch", "storm", "on", "--until", until);

    expect(code).toBe(0);
    expect((await terminal.stores.bindingsStore.loadBindings()).switches).toEqual({
      storm: { on: true, until: "2126-12-24T18:00:00.000Z" },
    });
    expect(stdout).toContain("The switch storm is on until 2126-12-24T18:00:00Z");
  });

  it("turns one off", async () => {
    const terminal = opened();
    await terminal.stores.bindingsStore.saveBindings({
      ...storm,
      switches: { storm: { on: true, until: "2126-12-24T18:00:00.000Z" } },
    });

    await terminal.run("switch", "storm", "off");

    expect((await terminal.stores.bindingsStore.loadBindings()).switches).toEqual({
      storm: { on: false },
    });
  });

  test.each([
    [["flood", "on"], 1, "The bindings have no switch flood. They have: storm."],
    [["storm", "maybe"], 2, 'not "maybe"'],
    [["storm", "on", "--until", "tomorrow"], 2, "takes an instant"],
    [["storm", "on", "--until", "2001-01-01T00:00:00Z"], 2, "has passed already"],
  ])("refuses %j", async (words, code, sentence) => {
    const terminal = opened();
    await terminal.stores.bindingsStore.saveBindings(storm);

    const answer = await terminal.run("switch", ...words);

    expect(answer.code).toBe(code);
    expect(answer.stderr).toContain(sentence);
    expect(await terminal.stores.bindingsStore.loadBindings()).toEqual(storm);
  });
});
