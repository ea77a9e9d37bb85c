import { IvrError } from "../../lib/errors";
import type { Probe } from "../../lib/health/probe";
import { runProbes } from "../../lib/health/runProbes";

function probe(name: string, look: Probe["look"]): Probe {
  return { name, remedy: `Repair ${name}.`, look };
}
const frozen = { now: () => 0 };

describe("runProbes", () => {
  it("reports what each probe found, in their order", async () => {
    const report = await runProbes(
      [
        probe("well", () => Promise.resolve({})),
        probe("noted", () => Promise.resolve({ note: "Not known." })),
        probe("ill", () => Promise.resolve({ problem: "It is ill.", remedy: "Sleep." })),
      ],
      frozen,
    );
    expect(report).toEqual({
      status: "problem",
      checks: [
        { name: "well", ok: true, durationInMs: 0 },
        { name: "noted", ok: true, durationInMs: 0, note: "Not known." },
        { name: "ill", ok: false, durationInMs: 0, problem: "It is ill.", remedy: "Sleep." },
      ],
    });
  });

  it("is well when no probe found anything", async () => {
    const report = await runProbes([probe("noted", () => Promise.resolve({ note: "So what." }))]);
    expect(report.status).toBe("ok");
  });

  it("says how long each probe took", async () => {
    const instants = [100, 142.4];
    const report = await runProbes([probe("well", () => Promise.resolve({}))], {
      now: () => instants.shift() ?? 0,
    });
    expect(report.checks[0]?.durationInMs).toBe(42);
  });

  it("tells our own sentences, and of others' errors no more than their name", async () => {
    const report = await runProbes(
      [
        probe("ours", () => Promise.reject(new IvrError("QUEUE_UNAVAILABLE", "No queue."))),
        probe("theirs", () => {
          throw new RangeError("password=secret");
        }),
        probe("strange", () => Promise.reject("secret" as unknown as Error)),
      ],
      frozen,
    );
    expect(report.checks).toEqual([
      { name: "ours", ok: false, durationInMs: 0, problem: "No queue.", remedy: "Repair ours." },
      {
        name: "theirs",
        ok: false,
        durationInMs: 0,
        problem: "It failed with RangeError.",
        remedy: "Repair theirs.",
      },
      {
        name: "strange",
        ok: false,
        durationInMs: 0,
        problem: "It failed with an unknown error.",
        remedy: "Repair strange.",
      },
    ]);
  });

  it("waits for none that does not answer, and runs all at the same time", async () => {
    const never = () => new Promise<never>(() => undefined);
    const report = await runProbes(
      [probe("one", never), probe("two", never), probe("well", () => Promise.resolve({}))],
      { timeoutInMs: 20, now: () => 0 },
    );
    expect(report.checks.map(({ name, problem }) => ({ name, problem }))).toEqual([
      { name: "one", problem: "There was no answer within 0.02 s." },
      { name: "two", problem: "There was no answer within 0.02 s." },
      { name: "well", problem: undefined },
    ]);
  });
});
