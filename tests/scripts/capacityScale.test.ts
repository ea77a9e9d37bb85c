import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CapacityQuestion } from "../../scripts/capacity/capacityQuestion";
import type { MeasuredOperations } from "../../scripts/capacity/measuredOperations";
import { planScale, scaleParts } from "../../scripts/capacity/planScale";
import { runCapacityCommand } from "../../scripts/capacity/runCapacityCommand";
import { parseCapacityOptions } from "../../scripts/capacity/parseCapacityOptions";
import { scaleChapter } from "../../scripts/docs/scaleChapter";

const measured: MeasuredOperations = {
  measuredAt: "2026-11-21",
  machine: "a machine",
  notifications: 20,
  timers: 10,
  queueOperations: 100,
  tableReads: 30,
  tableWrites: 20,
  graphRequests: 8,
  ingressCpuSecondsPerNotification: 0.001,
  cpuSeconds: 0.08,
};

function ask(words: readonly string[]): CapacityQuestion {
  const parsed = parseCapacityOptions(words, 20);
  if (parsed.type !== "ask") throw new TypeError(JSON.stringify(parsed));
  return parsed.question;
}

const plan = (...words: readonly string[]) => planScale(ask(words), measured);

describe("the plan for a growing line", () => {
  const stages = plan("--calls-per-hour", "1000000");

  it("goes by powers of ten up to the calls that were asked about", () => {
    const asked = (calls: string) =>
      plan("--calls-per-hour", calls).map(({ callsPerHour }) => callsPerHour);
    expect(asked("1000000")).toEqual([100, 1_000, 10_000, 100_000, 1_000_000]);
    expect(asked("4000")).toEqual([100, 1_000, 4_000]);
    expect(asked("50")).toEqual([50]);
  });

  it("counts each part by its quota, of which it plans seven tenths", () => {
    const last = stages.at(-1);
    const callsPerSecond = 1_000_000 / 3600;
    // 100 operations and 36 renewals of three minutes.
    const namespaces = Math.ceil((callsPerSecond * 136) / 700);
    expect(last?.concurrentCalls).toBe(50_000);
    expect(last?.needs).toMatchObject({
      // 176 million calls a month, of which an app may have all 10,000: more than 50,000 / 70.
      registrations: 17_600,
      namespaces,
      queues: namespaces,
      storageAccounts: Math.ceil((callsPerSecond * 50) / 14_000),
      partitions: 1,
    });
  });

  it("divides calls among registrations by the hour, where a month is no limit", () => {
    const [stage] = plan(
      "--calls-per-hour",
      "100",
      "--minutes-per-call",
      "60",
      "--hours-per-month",
      "10",
    );
    expect(stage?.needs.registrations).toBe(Math.ceil(100 / 70));
  });

  it("takes more queues than namespaces where calls are long", () => {
    const longAsked = ["--calls-per-hour", "100000", "--minutes-per-call", "60"] as const;
    const long = plan(...longAsked, "--events-per-call", "3").at(-1);
    // 100,000 at a time, 3,500 receivers a queue; their locks are renewed 20,000 times a second.
    expect(long?.needs.queues).toBe(Math.max(29, long?.needs.namespaces ?? 0));
    expect(long?.needs.namespaces).toBeGreaterThan(28);
  });

  it("names each change once, at the first stage that needs it, and none before", () => {
    const all = stages.flatMap(({ changes }) => changes);
    expect(new Set(all).size).toBe(all.length);
    const at = (word: string) =>
      stages.find(({ changes }) => changes.some((change) => change.startsWith(word)))?.callsPerHour;
    expect(at("Several app registrations")).toBe(100);
    expect(at("Several Service Bus namespaces")).toBe(100_000);
    expect(at("Several storage accounts")).toBeUndefined();
    expect(at("maximumInstanceCount")).toBe(100_000);
    expect(at("Several queues in a namespace")).toBeUndefined();
  });

  it("never needs less for more calls", () => {
    for (const [index, { needs }] of stages.entries()) {
      const before = stages[index - 1]?.needs ?? needs;
      for (const part of scaleParts) expect(needs[part]).toBeGreaterThanOrEqual(before[part]);
    }
  });
});

describe("npm run capacity -- --scale", () => {
  function run(...words: readonly string[]) {
    const lines: string[] = [];
    runCapacityCommand(words, {
      readMeasured: () => JSON.stringify(measured),
      stdout: (line) => lines.push(line),
      stderr: (line) => lines.push(line),
    });
    return lines.join("\n");
  }

  it("shows the stages when it is asked to, and always as JSON", () => {
    const title = "What each order of magnitude needs";
    expect(run("--calls-per-hour", "100000", "--scale")).toMatch(
      new RegExp(`${title}[^]*100,000  +5,000  +28 [^]*Several Service Bus namespaces`),
    );
    expect(run("--calls-per-hour", "100000")).not.toContain(title);
    const { stages } = JSON.parse(run("--calls-per-hour", "5000", "--json")) as {
      stages: { callsPerHour: number }[];
    };
    expect(stages.map(({ callsPerHour }) => callsPerHour)).toEqual([100, 1_000, 5_000]);
  });

  it("has an address for each quota that it divides by", () => {
    const sources = run("--calls-per-hour", "1000000", "--scale", "--sources");
    for (const quota of [
      /1000 credits a second.*learn\.microsoft\.com/,
      /250 cores .*learn\.microsoft\.com/,
      /1000 instances.*learn\.microsoft\.com/,
      /20000 transactions a second.*learn\.microsoft\.com/,
    ]) {
      expect(sources).toMatch(quota);
    }
  });
});

it("the chapter is what the model says of the measured call", () => {
  const text = readFileSync(join(__dirname, "../../bench/measured.json"), "utf8");
  const chapter = scaleChapter(text);
  expect(chapter).toMatch(/\| 1,000,000 \| 50,000 \| 280 \| 17,600 \|/);
});
