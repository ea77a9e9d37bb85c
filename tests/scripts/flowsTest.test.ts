import type { Flow, TestCall } from "../../lib/flow/document/flow";
import { aFlow } from "../publishing/support/aFlow";
import { aTerminal } from "./support/aTerminal";

const terminals: ReturnType<typeof aTerminal>[] = [];
function terminal(options?: Parameters<typeof aTerminal>[0]) {
  const made = aTerminal(options);
  terminals.push(made);
  return made;
}
afterAll(() => terminals.forEach(({ remove }) => remove()));

const bindings = { schema: "bindings/v1" };
const passing: TestCall = {
  name: "Opening hours",
  keys: "1",
  expect: { ends: "goodbye", path: ["welcome", "choose", "hours"], hears: ["from 8 to 5"] },
};
const failing: TestCall = { name: "Nobody", keys: "", expect: { ends: "goodbye" } };
const withTests = (...tests: readonly TestCall[]): Flow => aFlow({ tests });

describe("flows test", () => {
  it("makes the test calls of a file with the bindings beside it, and exits with 0", async () => {
    const { run, file } = terminal({ hasStorage: false });
    file("here.bindings.json", bindings);
    const tested = await run("test", file("main.flow.json", withTests(passing)));
    expect(tested).toEqual({
      code: 0,
      stdout: [
        "main.flow.json",
        "  ok      Opening hours",
        "  1 of 1 test calls go as expected; they pass 3 of 3 steps and 2 of 2 ways.",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  it("says what differs, with the transcript, and exits with 1", async () => {
    const { run, file } = terminal();
    const tested = await run("test", file("main.flow.json", withTests(passing, failing)));
    expect(tested.code).toBe(1);
    expect(tested.stdout.split("\n").slice(0, 7)).toEqual([
      "main.flow.json",
      "  ok      Opening hours",
      "  FAILED  Nobody",
      "          It ends with “transfer:+41445550100”, not with “goodbye”.",
      "            # Nobody",
      "            # keys: none",
      "            <- incoming from phone",
    ]);
    expect(tested.stdout).toContain("  1 of 2 test calls go as expected");
  });

  it("says with --coverage what no test passes", async () => {
    const { run, file } = terminal();
    const flow = file("main.flow.json", withTests(failing));
    expect((await run("test", flow, "--coverage")).stdout).toContain(
      [
        "  No test comes to the step hours.",
        "  No test goes by nodes.choose.options.0.next (key:1) to hours.",
      ].join("\n"),
    );
    expect((await run("test", flow)).stdout).not.toContain("No test");
  });

  it("finds the flows that a flow calls beside it, also when another file there is unreadable", async () => {
    const { run, file } = terminal();
    const { welcome: _welcome, ...nodes } = aFlow().nodes;
    const caller = aFlow({
      key: "caller",
      entry: "over",
      nodes: { over: { type: "goto", flow: "main" } },
      tests: [{ ...passing, expect: { ends: "goodbye", path: ["over", "hours"] } }],
    });
    file("main.flow.json", aFlow({ entry: "choose", nodes }));
    file("broken.flow.json", "{");
    file("a.bindings.json", bindings);
    const tested = await run("test", file("caller.flow.json", caller));
    expect(tested.stdout).toContain("  ok      Opening hours");
  });

  it("gives machines everything with --json", async () => {
    const { run, file } = terminal();
    const flow = file("main.flow.json", withTests(passing));
    const none = file("none.flow.json", { hello: 1 });
    const { code, stdout } = await run("test", flow, none, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: "main.flow.json",
        calls: [expect.objectContaining({ name: "Opening hours", differences: [] })],
        coverage: expect.objectContaining({ steps: { passed: 3, all: 3 } }) as unknown,
      },
      { file: "none.flow.json", problems: expect.arrayContaining([expect.anything()]) as unknown },
    ]);
  });

  it("asks for bindings where there are none at all", async () => {
    const { run, file } = terminal({ hasStorage: false });
    expect(await run("test", file("main.flow.json", withTests(passing)))).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "CONFIG_INVALID: A flow is checked and tried together with its bindings: put them beside it as NAME.bindings.json, or give --bindings FILE. No storage is named.\n",
    });
  });
});

describe("flows publish", () => {
  it("makes the test calls first, and refuses when one fails", async () => {
    const { run, file, stores } = terminal();
    const published = await run("publish", file("main.json", withTests(passing, failing)));
    expect(published.code).toBe(1);
    expect(published.stdout).toContain(
      "error tests.1: The test call “Nobody” does not go as expected. It ends with “transfer:+41445550100”, not with “goodbye”.",
    );
    expect(await stores.flowStore.listFlows()).toEqual([]);
  });

  it("publishes all the same with --skip-tests, but not with --force", async () => {
    const { run, file } = terminal();
    const flow = file("main.json", withTests(failing));
    expect((await run("publish", flow, "--force")).code).toBe(1);
    expect((await run("publish", flow, "--skip-tests")).stdout).toContain("live as version 1");
  });
});

describe("flows simulate", () => {
  it("prints a whole call with --keys", async () => {
    const { run, file } = terminal();
    const flow = file("main.flow.json", aFlow());
    const { code, stdout } = await run("simulate", flow, "--keys", "1");
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.slice(0, 3)).toEqual(["<- incoming from phone", "-> answer", "== establishing"]);
    expect(lines.at(-1)).toMatch(/^# ends: goodbye, after \d+ s$/);
  });

  it("walks through a call line by line: what is heard, where and when", async () => {
    const { run, file } = terminal({ lines: ["?", "hello", "", "1"] });
    const flow = file(
      "main.flow.json",
      aFlow({
        nodes: {
          ...aFlow().nodes,
          hours: { type: "hangup", title: "Opening hours", prompt: "We are open. Goodbye." },
        },
      }),
    );
    const walked = await run("simulate", flow, "--at", "2026-11-20T10:00+01:00");
    const menu = "          Voice: “For our opening hours, press 1.”";
    const lines = walked.stdout.trimEnd().split("\n");
    expect(lines.slice(3, 7)).toEqual([
      "10:00:00  welcome",
      "          Voice: “Welcome to Contoso.”",
      "10:00:01  choose",
      menu,
    ]);
    expect(lines.slice(7, 10)).toEqual(lines.slice(0, 3));
    expect(lines[10]).toContain('"hello" is not understood among the keys.');
    expect(lines.slice(11)).toEqual([
      "          (silence: you press no key)",
      "          Voice: “Sorry, I did not hear a key. For our opening hours, press 1.”",
      "10:00:18  Opening hours (hours)",
      "          Voice: “We are open. Goodbye.”",
      "The call ended: goodbye.",
    ]);
  });

  it("hangs up when nothing more is typed", async () => {
    const { run, file } = terminal({ lines: [] });
    const walked = await run("simulate", file("main.flow.json", aFlow()));
    expect(walked.stdout).toMatch(/The call ended: abandoned\.\n$/);
  });

  it("shows what happens outside, answered as in a test of the flow", async () => {
    const { run, file } = terminal({ lines: ["", "s4 #"] });
    const test: TestCall = {
      name: "Known caller",
      at: "2026-11-20T09:00:00Z",
      keys: "",
      answers: { crm: { name: "Anna" } },
      transfers: ["busy"],
      expect: { ends: "voicemail:desk" },
    };
    const flow = aFlow({
      entry: "ask",
      nodes: {
        ask: { type: "lookup", endpoint: "crm", into: "crm", next: "through", failed: "hangup" },
        through: {
          type: "transfer",
          to: [{ target: { phone: "+41445550111" } }, { target: { voicemail: "desk" } }],
        },
      },
      tests: [test],
    });
    const walked = await run("simulate", file("main.flow.json", flow), "--like", "Known caller");
    const lines = walked.stdout.trimEnd().split("\n");
    expect(lines.slice(3)).toEqual([
      "10:00:00  ask",
      "          (you wait while something is looked up)",
      "          (lookUp found name=Anna)",
      "10:00:00  through",
      "          Voice: “Please hold while I connect you.”",
      "          Ringing ***111",
      "          The line is busy",
      "10:00:05  (voicemail desk)",
      "          Voice: “Please leave your message after the tone. Press hash when you are done.”",
      "          (beep) Your message, please (s5 speaks for five seconds)",
      "          (nothing was said)",
      "          Voice: “Sorry, I did not hear a message. Please leave your message after the tone. Press hash when you are done.”",
      "          (beep) Your message, please (s5 speaks for five seconds)",
      "          (a key ends the message)",
      "          (keepRecording desk)",
      expect.stringMatching(/^10:00:\d\d {2}\(kept\)$/),
      "          Voice: “Thank you. Your message has been saved. Thank you for calling. Goodbye.”",
      "The call ended: voicemail:desk.",
    ]);
  });

  test.each([
    [["--at", "tomorrow"], "--at is an instant"],
    [["--at", "2026-12-24T10:00"], "--at is an instant"],
    [["--caller", "0301234"], "--caller is a phone number"],
    [["--language", "fr"], "--language is one of those the flow speaks: en."],
    [["--like", "Nothing"], "There is no test “Nothing”. The flow has none."],
    [["--keys", "one"], '"one" is not understood'],
  ])("refuses %j with exit code 2", async (options, sentence) => {
    const { run, file } = terminal();
    const refused = await run("simulate", file("main.flow.json", aFlow()), ...options);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain(sentence);
  });

  it("prints what is wrong with a file that is no flow", async () => {
    const { run, file } = terminal();
    const { code, stdout } = await run("simulate", file("main.flow.json", { hello: 1 }));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^main\.flow\.json:1:1 error: This is no flow/);
  });
});
