import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChaosOptions } from "../../chaos/command/parseChaosOptions";
import { runChaosCommand } from "../../chaos/command/runChaosCommand";
import { invariants } from "../../chaos/invariants/invariants";
import { mutants } from "../../chaos/mutants/mutants";
import { withReliabilityBlock } from "../../chaos/report/reliabilityBlock";
import { scenarios } from "../../chaos/scenarios/scenarios";
import { tableRows } from "../../scripts/docs/markdown";

const project = join(__dirname, "..", "..");

/** Runs the command; what it printed, and its exit code. */
async function run(words: string, files: Readonly<Record<string, string>> = {}) {
  const printed: string[] = [];
  let document = "<!-- chaos: begin -->\n<!-- chaos: end -->\n";
  const code = await runChaosCommand(words.split(" ").filter(Boolean), {
    stdout: (line) => void printed.push(line),
    stderr: (line) => void printed.push(line),
    readText: (file) => files[file] ?? "",
    renewDocument: async (change) => {
      document = change(document);
    },
    today: "2026-11-29",
  });
  return { code, text: printed.join("\n"), document };
}

// The first run of a process publishes every flow, which takes its time on a busy machine.
jest.setTimeout(240_000);

describe("parseChaosOptions", () => {
  it("shares calls among scenarios and takes the seed of the day", () => {
    expect(parseChaosOptions(["--calls", "100", "--seed", "today"], "2026-11-29")).toMatchObject({
      type: "run",
      calls: Math.ceil(100 / scenarios.length),
      seed: 20261129,
    });
  });

  it.each([
    ["--calls", "0"],
    ["--seed", "x"],
    ["--scenario", "calm"],
    ["--trace", "calm-3"],
    ["--noise"],
  ])("says what is wrong with %s %s", (...words) => {
    expect(parseChaosOptions(words, "2026-11-29").type).toBe("problem");
  });
});

describe("npm run chaos", () => {
  it("says which scenarios, invariants and faults of old there are", async () => {
    const { code, text } = await run("--list");
    expect(code).toBe(0);
    for (const { name } of [...scenarios, ...invariants, ...mutants]) expect(text).toContain(name);
  });

  it("prints what a seed expands to, and puts the figures into the document", async () => {
    const { code, text, document } = await run("--scenario faultless --calls 5 --report");
    expect(text).toContain('"scenario":"faultless","seed":7,"calls":5');
    expect(document).toContain("| faultless | 5 | 0 | none |");
    expect(code).toBe(0);
  });

  it("prints the transcript of a call", async () => {
    const { code, text } = await run("--scenario faultless --calls 3 --trace faultless-1");
    expect(code).toBe(0);
    expect(text).toContain("caller  incoming");
    expect(text).toContain("caller  call ended");
    expect((await run("--scenario faultless --calls 3 --trace faultless-9")).code).toBe(2);
  });

  it("judges the lines of a log, whatever stands around them", async () => {
    const at = (second: number) => new Date(Date.UTC(2026, 10, 29, 10, 0, second)).toISOString();
    const line = (second: number, stepEvent: string, ...actions: string[]) =>
      JSON.stringify({
        at: at(second),
        level: "info",
        event: "step",
        callId: "c",
        stepEvent,
        outcome: "asking main",
        actions,
      });
    const lines = [
      "host: starting",
      `[10:00] ${line(0, "incoming from phone", "answer")}`,
      line(1, "audio active", 'playPrompt "Welcome."'),
      line(5, "promptCompleted prompt-1", "startTimer noInput 10 s"),
      line(35, "terminated callerHungUp", "keepCallRecord abandoned"),
    ];
    const { code, text } = await run("--log day.log", { "day.log": lines.join("\n") });
    expect(text).toBe(
      "1 calls in 4 lines, 1 deviations.\nNO c silence: 30.0 s of silence from promptEnded to ended, 5.0 s after the call began.",
    );
    expect(code).toBe(1);
  });

  it("judges the lines that records of calls have, one by one or as the API lists them", async () => {
    const at = (second: number) => new Date(Date.UTC(2026, 10, 29, 10, 0, second)).toISOString();
    const turn = (second: number, stepEvent: string, ...actions: string[]) => ({
      at: at(second),
      stepEvent,
      outcome: "asking main",
      actions,
    });
    const record = (callId: string, end: number) => ({
      callId,
      result: "abandoned",
      lines: [
        turn(0, "incoming from phone", "answer"),
        turn(1, "audio active", 'playPrompt "Welcome."'),
        turn(5, "promptCompleted prompt-1", "startTimer noInput 10 s"),
        turn(6, "recordingCompleted record-1 stopTone", "keepRecording reception"),
        turn(6, "recordingKept record-1", 'playPrompt "Thank you."'),
        turn(8, "promptCompleted prompt-2"),
        turn(end, "terminated callerHungUp", "keepCallRecord abandoned"),
      ],
    });
    const left = { ...record("d", 90), leftOut: { after: 1, count: 70 } };
    const text = [
      JSON.stringify(record("a", 38)),
      JSON.stringify({ records: [record("b", 9), left, { callId: "e" }] }),
    ].join("\n");
    const judged = await run("--log records.json", { "records.json": text });
    expect(judged.text).toBe(
      "2 calls in 16 lines, 1 deviations.\nNO a silence: 30.0 s of silence from promptEnded to ended, 8.0 s after the call began.",
    );
  });

  it("does not know what is no name", async () => {
    expect((await run("--mutants nobody")).code).toBe(2);
    expect((await run("--noise")).code).toBe(2);
  });
});

describe("docs/reliability.md", () => {
  const text = readFileSync(join(project, "docs", "reliability.md"), "utf8");

  it("says of every scenario and every invariant what the command says of it", () => {
    const rows = tableRows(text).map(([name = "", what = ""]) => `${name} ${what}`);
    const said = [
      ...scenarios.map(({ name, proves }) => `\`${name}\` ${proves}`),
      ...invariants.map(({ name, says }) => `\`${name}\` ${says}`),
    ];
    expect(said.filter((one) => !rows.includes(one))).toEqual([]);
  });

  it("has a place for the figures", () => {
    const report = { day: "2026-11-29", seed: 7, rows: [], missed: [] };
    expect(withReliabilityBlock(text, report)).toContain("2026-11-29, seed 7: 0 calls");
  });
});
