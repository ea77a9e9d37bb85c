import { consoleLevel } from "../../../local/functions/consoleLevel";
import { makeHostLog, type LogSource } from "../../../local/functions/hostLog";

const invocation: LogSource = { functionName: "worker", invocationId: "12345678-abcd" };

function linesOf(source: LogSource): string[] {
  const lines: string[] = [];
  const log = makeHostLog(
    (line) => lines.push(line),
    () => [],
    {},
  );
  log("warning", "user", '{"event":"said"}', source);
  log("information", "system", "Started.", source);
  log("debug", "user", "details", source);
  return lines;
}

describe("makeHostLog", () => {
  it("shows the level and the invocation of a line", () => {
    expect(linesOf(invocation)).toEqual([
      'warning worker 12345678: {"event":"said"}',
      "information worker 12345678: Started.",
    ]);
  });

  it.each([
    ["outside of an invocation", {}, "information: Started."],
    [
      "by one that is over",
      { ...invocation, isOver: true },
      "information worker 12345678: Started.",
    ],
  ])("ignores what the app logs %s, as the real host does", (_what, source, system) => {
    expect(linesOf(source)).toEqual([system]);
  });
});

describe("consoleLevel", () => {
  // The cases of the real host's own test, WorkerConsoleLogServiceTests.
  it.each([
    ["stderr", "Test Message No keyword", "information"],
    ["stderr", "Test Error Message", "error"],
    ["stderr", "Test Warning Message", "warning"],
    ["stderr", "A warning of an error", "warning"],
    ["stderr", '{"outcome":"ended failed"}', "error"],
    ["stdout", '{"outcome":"ended failed"}', "information"],
  ] as const)("grades a line of %s, %j, as %s", (stream, line, level) => {
    expect(consoleLevel(stream, line)).toBe(level);
  });
});
