import { makeAgenda } from "../../chaos/time/makeAgenda";
import { makeDice } from "../../chaos/time/makeDice";
import { makeVirtualTime } from "../../chaos/time/makeVirtualTime";

describe("makeAgenda", () => {
  it("gives what is due first, and of one instant what was added first", () => {
    const agenda = makeAgenda();
    const instants = [5, 3, 9, 3, 1, 7, 3, 2, 8, 5];
    const given: string[] = [];
    instants.forEach((at, index) => agenda.add(at, () => given.push(`${at}.${index}`)));
    for (let due = agenda.next(); due !== undefined; due = agenda.next()) due.run();
    expect(given).toEqual(["1.4", "2.7", "3.1", "3.3", "3.6", "5.0", "5.9", "7.5", "8.8", "9.2"]);
  });

  it("forgets what was cancelled", () => {
    const agenda = makeAgenda();
    const cancel = agenda.add(1, () => undefined);
    agenda.add(2, () => undefined);
    cancel();
    expect(agenda.next()?.at).toBe(2);
    expect(agenda.next()).toBeUndefined();
  });
});

describe("makeDice", () => {
  it("rolls alike for the same names, and otherwise for others", () => {
    const rolls = (...names: (string | number)[]) => {
      const dice = makeDice(...names);
      return Array.from({ length: 5 }, dice.roll);
    };
    expect(rolls(7, "call-1")).toEqual(rolls(7, "call-1"));
    expect(rolls(7, "call-1")).not.toEqual(rolls(7, "call-2"));
  });

  it("rolls evenly", () => {
    const dice = makeDice("even");
    const counts = [0, 0, 0, 0];
    for (let turn = 0; turn < 4000; turn += 1) {
      const side = dice.whole(4);
      counts[side] = (counts[side] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(900);
    expect(Math.max(...counts)).toBeLessThan(1100);
  });
});

describe("makeVirtualTime", () => {
  it("jumps from one instant to the next, after all that can go on has gone on", async () => {
    const time = makeVirtualTime();
    const seen: string[] = [];
    const walk = async (name: string, stepInMs: number) => {
      for (let turn = 0; turn < 3; turn += 1) {
        await time.sleep(stepInMs);
        seen.push(`${name} ${time.passed()}`);
      }
    };
    void walk("slow", 1000);
    void walk("fast", 600);
    await time.run(() => false);
    expect(seen).toEqual([
      "fast 600",
      "slow 1000",
      "fast 1200",
      "fast 1800",
      "slow 2000",
      "slow 3000",
    ]);
  });
});
