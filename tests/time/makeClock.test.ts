import { makeClock } from "../../lib/time/makeClock";

describe("makeClock", () => {
  it("tells the instant, and the next one once it has come", () => {
    let now = Date.parse("2026-11-30T08:00:00.000Z");
    const tell = makeClock(() => now);
    expect([tell(), tell()]).toEqual(["2026-11-30T08:00:00.000Z", "2026-11-30T08:00:00.000Z"]);
    now += 1;
    expect(tell()).toBe("2026-11-30T08:00:00.001Z");
    now -= 3_600_000;
    expect(tell()).toBe("2026-11-30T07:00:00.001Z");
  });

  it("goes by the machine's clock unless told otherwise", () => {
    const before = Date.now();
    const told = Date.parse(makeClock()());
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(Date.now());
  });
});
