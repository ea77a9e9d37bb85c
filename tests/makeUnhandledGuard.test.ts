import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

// A program is started here, which takes its time on a busy machine.
jest.setTimeout(60_000);

/**
 * What becomes of a process of its own: its exit code, the events its log has, and what it printed. A test process has
 * guards of its own, which would see the errors first.
 */
async function run(program: string) {
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "--eval",
      `const { makeLog } = require("./lib/log");
       const { makeUnhandledGuard } = require("./lib/makeUnhandledGuard");
       const { lookup } = require("node:dns");
       const { setTimeout: wait } = require("node:timers/promises");
       const guard = makeUnhandledGuard(makeLog());
       guard.install(() => process.exit(1));
       const say = (what) => process.stdout.write(what + "\\n");
       const told = (name) => [() => say(name + " done"), (error) => say(name + " failed: " + error.message)];
       ${program}`,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  const closed: Promise<unknown[]> = once(child, "close");
  const [printed, logged] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await closed;
  const lines = logged
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  return { code, printed: printed.trim().split("\n"), logged, lines };
}

describe("an error that nobody handles", () => {
  it.each([
    [
      "in the callback of a look-up",
      `lookup("nowhere.invalid", () => { throw new Error("PIN 4711"); });`,
    ],
    ["in a timer", `setTimeout(() => { throw new Error("PIN 4711"); }, 5);`],
    [
      "in a promise nobody awaits",
      `void (async () => { await null; throw new Error("PIN 4711"); })();`,
    ],
    ["of a promise rejected at once", `Promise.reject(new Error("PIN 4711"));`],
  ])("%s fails the work it belongs to, and no other", async (_where, fault) => {
    const { code, printed, logged, lines } = await run(`
      guard.protect({ function: "callWorker", session: "call-2" }, () => wait(500)).then(...told("other"));
      guard.protect({ function: "callWorker", session: "call-1" }, async () => {
        ${fault}
        await new Promise(() => setTimeout(() => {}, 800));
      }).then(...told("one"));`);

    expect([code, printed]).toEqual([0, ["one failed: PIN 4711", "other done"]]);
    expect(lines).toEqual([
      expect.objectContaining({
        level: "error",
        event: "unhandledError",
        isTraced: true,
        function: "callWorker",
        session: "call-1",
        error: "Error",
      }),
    ]);
    expect(logged).not.toContain("4711");
  });

  it("ends the process when it is an exception that belongs to no work, after a word in the log", async () => {
    const { code, printed, logged, lines } = await run(`
      guard.protect({}, () => wait(500)).then(...told("other"));
      setTimeout(() => { throw new TypeError("PIN 4711"); }, 5);`);

    expect([code, printed]).toEqual([1, [""]]);
    expect(lines).toEqual([
      expect.objectContaining({ kind: "exception", isTraced: false, error: "TypeError" }),
    ]);
    expect(logged).not.toContain("4711");
  });

  it("ends the process when its work was over before", async () => {
    const { code, printed } = await run(`
      guard.protect({}, async () => { setTimeout(() => { throw new Error("late"); }, 50); }).then(...told("one"));`);

    expect([code, printed]).toEqual([1, ["one done"]]);
  });

  it("is only logged when it is a rejection that belongs to no work", async () => {
    const { code, printed, lines } = await run(`
      guard.protect({}, () => wait(300)).then(...told("other"));
      Promise.reject("4711");`);

    expect([code, printed]).toEqual([0, ["other done"]]);
    expect(lines).toEqual([
      expect.objectContaining({ kind: "rejection", isTraced: false, error: "string" }),
    ]);
  });

  it("ends the process as before once the guard is gone", async () => {
    const { code, lines } = await run(`
      guard.install(() => {});
      guard.uninstall();
      guard.protect({}, async () => { Promise.reject(new Error("late")); await wait(100); });`);

    expect([code, lines]).toEqual([1, []]);
  });
});

describe("protect", () => {
  it("gives what was returned or thrown", async () => {
    const { printed } = await run(`
      (async () => {
        say(String(await guard.protect({}, () => 7)));
        await guard.protect({}, () => { throw new Error("own"); }).catch((error) => say(error.message));
      })();`);

    expect(printed).toEqual(["7", "own"]);
  });
});
